import { useStore } from 'zustand';
import { useWords } from '../../../i18n/use-words.ts';
import { importedProducts } from '../../../store/imported-products.ts';
import { forgetProducts } from '../../../store/product-names.ts';
import { Button } from '../../parts/Button.tsx';
import { Section } from '../../parts/Section.tsx';

/** The product names that were imported, and where they are; nothing when there are none. */
export function NamesSection() {
  const words = useWords('transfer.names');
  const { products, kept } = useStore(importedProducts);
  if (products.length === 0) return null;
  return (
    <Section title={words('title')} description={words('text', { count: products.length })}>
      <p className="mb-3 text-text-muted">{words(kept ? 'kept' : 'visit')}</p>
      <Button icon="remove" onClick={forgetProducts}>
        {words('forget')}
      </Button>
    </Section>
  );
}
