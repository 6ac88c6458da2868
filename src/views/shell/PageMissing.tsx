import { useWords } from '../../i18n/use-words.ts';
import { ButtonLink } from '../parts/ButtonLink.tsx';
import { NotFound } from '../parts/NotFound.tsx';

/** What an address without a page shows. */
export function PageMissing() {
  const words = useWords('shell');
  const common = useWords('common');
  return (
    <>
      <title>{common('pageTitle', { page: words('notFound.title') })}</title>
      <NotFound
        title={words('notFound.title')}
        text={words('notFound.text')}
        action={<ButtonLink href="/">{words('notFound.action')}</ButtonLink>}
      />
    </>
  );
}
