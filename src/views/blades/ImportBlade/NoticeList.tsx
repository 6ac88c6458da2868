import { useFormats, useWords } from '../../../i18n/use-words.ts';
import type { ImportNotice } from '../../../transfer/notices.ts';
import { Section } from '../../parts/Section.tsx';

/** What the import leaves out, repairs or makes up, in words. */
export function NoticeList({ notices }: { readonly notices: readonly ImportNotice[] }) {
  const words = useWords('transfer.notices');
  const formats = useFormats();
  return (
    <Section title={words('title')} level={3}>
      {notices.length === 0 ? (
        <p className="text-text-muted">{words('none')}</p>
      ) : (
        <ul className="list-disc pl-5">
          {notices.map(({ code, subject, count, examples }) => (
            <li key={`${code} ${subject}`} className="mb-1 wrap-anywhere">
              {words(code, { subject: subject === '' ? words('others') : subject, count })}
              {examples.length > 0 && (
                <span className="ml-1 text-sm text-text-muted">
                  {words('examples', { examples: formats.list(examples, { type: 'unit' }) })}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
