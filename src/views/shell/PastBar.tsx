import { lazy, Suspense, useEffect, useState } from 'react';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import type { Past } from '../../store/history-moments.ts';
import { useLab, useLabState } from '../../store/use-lab.ts';
import { Button } from '../parts/Button.tsx';
import { ButtonLink } from '../parts/ButtonLink.tsx';
import { Icon } from '../parts/icons.tsx';
import { compareAddress, PRESENT } from '../pieces/history-addresses.ts';
import { useMomentName } from '../pieces/use-moment-name.ts';

const ContinuePane = lazy(async () => ({
  default: (await import('../panes/ContinuePane.tsx')).ContinuePane,
}));

/** Says above every page that it shows the past, and leads back or on from there. */
export function PastBar({ past }: { readonly past: Past }) {
  const words = useWords('history');
  const lab = useLab();
  const [asking, setAsking] = useState(false);
  const sentence = useMomentSentence(past);
  // A live region says what is written into it after it came.
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(sentence), [sentence]);

  const leave = (): void => {
    // The button goes: whoever pressed it goes on with the page.
    document.getElementById('content')?.focus();
    lab.look(null);
  };
  return (
    <section
      aria-label={words('moment.label')}
      className="shrink-0 border-b-2 border-warning-stroke bg-warning-surface px-4 py-2"
    >
      <p role="status" className="min-h-5 wrap-anywhere">
        <Icon name="history" size={20} className="mr-2 inline text-warning" />
        {said !== '' && (
          <>
            <strong className="font-semibold">{words('moment.title')}</strong> {said}{' '}
            {words('moment.readOnly')}
          </>
        )}
      </p>
      {/* At the left: toasts come and stay at the right. */}
      <div className="mt-2 flex flex-wrap gap-2">
        <Button look="primary" icon="undo" onClick={leave}>
          {words('moment.back')}
        </Button>
        <Button icon="branch" onClick={() => setAsking(true)}>
          {words('moment.continue')}
        </Button>
        <ButtonLink href={compareAddress(past.point, PRESENT)}>{words('moment.compare')}</ButtonLink>
      </div>
      {asking && (
        <Suspense>
          <ContinuePane onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </section>
  );
}

function useMomentSentence({ point }: Past): string {
  const words = useWords('history');
  const formats = useFormats();
  const history = useLabState((state) => state.history);
  const { step: name, entry, at } = useMomentName()(history, point);
  const date = at === null ? '' : formats.dateTime(at, { dateStyle: 'medium', timeStyle: 'medium' });
  if (entry) return words('moment.entry', { date, activity: entry.activity, target: entry.target });
  return at === null ? words('moment.beginning') : words('moment.step', { date, step: name });
}
