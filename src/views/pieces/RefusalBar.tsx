import type { Refusal } from '../../engine/refusal.ts';
import { InfoBar } from '../parts/InfoBar.tsx';
import { useRefusalWords } from '../wording/use-refusal-words.ts';

/** Why the last attempt was refused, one line for each reason, announced when it arrives. Stands in a form all the time. */
export function RefusalBar({ refusal }: { readonly refusal: Refusal | null }) {
  const sentences = useRefusalWords();
  return (
    <div role="alert">
      {refusal && (
        <InfoBar tone="danger">
          {[...new Set(sentences(refusal))].map((sentence) => (
            <span key={sentence} className="block">
              {sentence}
            </span>
          ))}
        </InfoBar>
      )}
    </div>
  );
}
