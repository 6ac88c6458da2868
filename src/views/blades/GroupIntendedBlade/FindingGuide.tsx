import { useWords } from '../../../i18n/use-words.ts';
import { FINDINGS, type Finding } from '../../../insight/intended/intended.ts';

/** What the chosen finding means; what each of them means for whoever asks. */
export function FindingGuide({ chosen }: { readonly chosen: Finding | null }) {
  const words = useWords('intended');
  return (
    <div className="flex flex-col gap-1">
      <p role="status" className="max-w-prose text-text-muted">
        {words(chosen === null ? 'choose' : `explain.${chosen}`)}
      </p>
      <details>
        <summary className="w-fit cursor-pointer rounded-sm text-link">{words('about')}</summary>
        <dl className="mt-2 flex max-w-prose flex-col gap-2">
          {FINDINGS.map((finding) => (
            <div key={finding}>
              <dt className="font-semibold">{words(`finding.${finding}`)}</dt>
              <dd className="text-text-muted">{words(`explain.${finding}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
