import type { Explanation } from '../../engine/explain.ts';
import type { SkuId } from '../../engine/ids.ts';
import type { UserRow } from '../../engine/user-table.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Card } from '../parts/Card.tsx';
import { Icon } from '../parts/icons.tsx';
import { TextLink } from '../parts/TextLink.tsx';
import { useFixes } from '../wording/use-fixes.ts';
import { useNames } from '../wording/use-names.ts';
import { useReasons } from '../wording/use-reasons.ts';
import { WhyDisclosure } from './WhyDisclosure.tsx';

type ErrorExplanationProps = {
  readonly user: UserRow;
  readonly explanation: Explanation;
  /** Opens the options of a direct assignment of the user. */
  readonly onOptions: (sku: SkuId) => void;
};

/** One group's error on a user: what failed, every reason, what PowerShell calls it, and where it can be fixed. */
export function ErrorExplanation({ user, explanation, onOptions }: ErrorExplanationProps) {
  const words = useWords('users');
  const common = useWords('common');
  const reasonWords = useWords('reasons');
  const whyWords = useWords('why');
  const names = useNames();
  const reasons = useReasons();
  const fixes = useFixes()(user.profile, explanation);
  const { group, recorded, faults, isMember } = explanation;
  const error =
    recorded ??
    (faults.some(({ violation }) => violation === 'UniquenessViolation') ? 'UniquenessViolation' : null);
  const heading = recorded
    ? reasons.heading(recorded)
    : reasonWords(explanation.queued ? 'pendingHeading' : 'silentHeading');
  const failed = user.holdings.filter(
    (assignment) => assignment.source === group && assignment.error !== null,
  );
  const id = `problem-${group}`;
  return (
    <Card>
      <section aria-labelledby={id} className="flex flex-col gap-3">
        <h3 id={id} className="flex flex-wrap items-center gap-2 text-md font-semibold">
          <Icon name={recorded ? 'error' : 'info'} className={recorded ? 'text-danger' : 'text-accent'} />
          {words('license.problem', { heading, group: names.group(group) })}
          {!isMember && (
            <span className="text-sm font-normal text-text-muted">({common('noLongerMember')})</span>
          )}
        </h3>
        {failed.length > 0 && (
          <div>
            <h4 className="font-semibold">{words('license.failed')}</h4>
            <ul className="list-disc pl-5">
              {failed.map(({ sku, error: recordedError }) => (
                <li key={sku}>
                  {names.product(sku)}: {recordedError && reasons.heading(recordedError)}{' '}
                  <code className="text-sm text-text-muted">{recordedError}</code>
                </li>
              ))}
            </ul>
          </div>
        )}
        <div>
          <h4 className="font-semibold">{words('license.reasons')}</h4>
          <Reasons explanation={explanation} />
        </div>
        <div>
          <h4 className="font-semibold">{words('license.fixes')}</h4>
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {fixes.map(({ label, href, options }) => (
              <li key={`${label} ${href}`}>
                {options === null ? (
                  <TextLink href={href}>{label}</TextLink>
                ) : (
                  <button
                    type="button"
                    className="text-link hover:underline"
                    onClick={() => onOptions(options)}
                  >
                    {label}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </div>
        {error && (
          <p className="text-sm text-text-muted">
            {reasonWords('section', { section: reasonWords(`sections.${error}`) })}
            {recorded && (
              <>
                {' · '}
                {reasonWords.rich('powershell', { name: () => <code>{recorded}</code> })}
              </>
            )}
          </p>
        )}
        <WhyDisclosure
          user={user.id}
          group={group}
          question={whyWords('title')}
          name={whyWords('region', { user: user.profile.displayName, group: names.group(group) })}
        />
      </section>
    </Card>
  );
}

function Reasons({ explanation }: { readonly explanation: Explanation }) {
  const reasonWords = useWords('reasons');
  const reasons = useReasons();
  const { faults, clashes, recorded, locationIsInherited, queued } = explanation;
  const sentences = faults.map((fault) => reasons.fault(fault, locationIsInherited));
  const mailbox = faults.some(({ violation }) => violation === 'UniquenessViolation');
  const situation =
    recorded !== null && faults.length === 0
      ? reasonWords('cleared')
      : recorded === null && queued
        ? reasonWords('pending')
        : recorded === null && mailbox
          ? reasonWords('silent')
          : recorded === null
            ? reasonWords('unprocessed')
            : null;
  const heldBack =
    recorded !== null &&
    faults.length > 0 &&
    explanation.wanted.length > new Set(faults.map(({ sku }) => sku)).size;
  return (
    <>
      {situation && <p>{situation}</p>}
      <ul className="list-disc pl-5">
        {[...sentences, ...(mailbox ? clashes.map(reasons.clash) : [])].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {heldBack && <li>{reasonWords('together')}</li>}
      </ul>
    </>
  );
}
