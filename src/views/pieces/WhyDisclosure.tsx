import { lazy, Suspense, useId, useState } from 'react';
import type { GroupId, UserId } from '../../engine/ids.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Icon } from '../parts/icons.tsx';

const WhyPanel = lazy(async () => ({ default: (await import('./WhyPanel.tsx')).WhyPanel }));

type WhyDisclosureProps = {
  readonly user: UserId;
  readonly group: GroupId;
  /** The question on the button. */
  readonly question: string;
  readonly name?: string | undefined;
};

/** A question that opens onto the rules between a user and a group. */
export function WhyDisclosure({ user, group, question, name }: WhyDisclosureProps) {
  const common = useWords('common');
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="min-w-0">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={name}
        onClick={() => setOpen(!open)}
        className="inline-flex items-center gap-1 rounded-sm text-link hover:underline"
      >
        <Icon name={open ? 'chevron-down' : 'chevron-right'} size={12} />
        {question}
      </button>
      {open && (
        <div id={id} className="mt-2">
          <Suspense fallback={<p>{common('loading')}</p>}>
            <WhyPanel user={user} group={group} />
          </Suspense>
        </div>
      )}
    </div>
  );
}
