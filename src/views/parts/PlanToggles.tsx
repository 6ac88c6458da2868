import { useId, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Switch } from './Switch.tsx';

export type PlanToggle = {
  readonly id: string;
  readonly name: string;
  /** The plan's string id (EXCHANGE_S_ENTERPRISE). */
  readonly stringId: string;
  readonly on: boolean;
  readonly disabled?: boolean | undefined;
  /** Where the plan's evidence and relations are told. */
  readonly note?: ReactNode;
};

type PlanTogglesProps = {
  /** Names the list ("Assignment options of Office 365 E3"). */
  readonly label: string;
  readonly plans: readonly PlanToggle[];
  readonly onToggle: (id: string, on: boolean) => void;
  readonly onText: string;
  readonly offText: string;
  readonly allOnLabel: string;
  readonly allOffLabel: string;
  readonly onAll: (on: boolean) => void;
};

/** A product's assignment options: every service plan with its own switch. */
export function PlanToggles(props: PlanTogglesProps) {
  const { label, plans, onToggle, onText, offText, allOnLabel, allOffLabel, onAll } = props;
  const id = useId();
  return (
    <div className="min-w-0">
      <div className="mb-2 flex flex-wrap gap-2">
        <Button look="subtle" icon="check" onClick={() => onAll(true)}>
          {allOnLabel}
        </Button>
        <Button look="subtle" icon="close" onClick={() => onAll(false)}>
          {allOffLabel}
        </Button>
      </div>
      <ul aria-label={label} className="border-t border-stroke">
        {plans.map((plan, index) => (
          <li key={plan.id} className="flex items-start gap-4 border-b border-stroke py-2">
            <div className="min-w-0 flex-1">
              <p id={`${id}-${index}`} className="font-semibold wrap-anywhere">
                {plan.name}
              </p>
              <p id={`${id}-${index}-text`} className="font-mono text-sm wrap-anywhere text-text-muted">
                {plan.stringId}
              </p>
              {plan.note !== undefined && <div className="mt-1 text-sm">{plan.note}</div>}
            </div>
            <span className="w-24 shrink-0">
              <Switch
                aria-labelledby={`${id}-${index}`}
                aria-describedby={`${id}-${index}-text`}
                checked={plan.on}
                onChange={(on) => onToggle(plan.id, on)}
                onText={onText}
                offText={offText}
                disabled={plan.disabled}
              />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
