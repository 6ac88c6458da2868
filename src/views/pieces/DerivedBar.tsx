import { useFormats, useWords } from '../../i18n/use-words.ts';
import { Button } from '../parts/Button.tsx';
import { InfoBar } from '../parts/InfoBar.tsx';
import { ProgressBar } from '../parts/ProgressBar.tsx';
import type { Derived } from './use-derived.ts';

type DerivedBarProps = {
  readonly of: Derived<unknown>;
  /** What is being worked out. */
  readonly label: string;
  /** What it says when it was stopped. */
  readonly stopped: string;
};

/** How far long work is, and what stops it; nothing once it is done. */
export function DerivedBar({ of: { share, stopped, stop, again }, label, stopped: text }: DerivedBarProps) {
  const common = useWords('common');
  const formats = useFormats();
  return (
    <div className="empty:hidden">
      {share !== null && (
        <div className="flex items-end gap-3">
          <div className="min-w-0 flex-1">
            <ProgressBar
              label={label}
              value={share}
              max={1}
              valueText={formats.number(share, { style: 'percent' })}
            />
          </div>
          <Button onClick={stop}>{common('cancel')}</Button>
        </div>
      )}
      {stopped && (
        <InfoBar tone="info" action={<Button onClick={again}>{common('retry')}</Button>}>
          {text}
        </InfoBar>
      )}
    </div>
  );
}
