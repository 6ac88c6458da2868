import { useDeferredValue, useMemo, useState } from 'react';
import { countMatching } from '../../engine/count-matching.ts';
import { parseRule } from '../../engine/membership/parse-rule.ts';
import type { RuleFault } from '../../engine/membership/rule.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useLab } from '../../store/use-lab.ts';
import { TextAreaField } from '../parts/TextAreaField.tsx';
import { useRuleFaultWords } from '../wording/use-rule-fault-words.ts';

type RuleFieldProps = {
  readonly rule: string;
  readonly fault: RuleFault | null;
  readonly onChange: (rule: string) => void;
};

/** A membership rule with what is wrong with it and where, or else how many users it takes in. */
export function RuleField({ rule, fault, onChange }: RuleFieldProps) {
  const words = useWords('panes');
  const problem = useRuleFaultWords();
  const count = useMatchingUsers(rule);
  return (
    <TextAreaField
      label={words('group.rule')}
      required
      code
      value={rule}
      onChange={onChange}
      placeholder={words('group.rulePlaceholder')}
      error={
        fault
          ? words('group.ruleError', { position: fault.position + 1, problem: problem(fault) })
          : undefined
      }
      description={<span role="status">{count === null ? '' : words('group.ruleMatches', { count })}</span>}
    />
  );
}

/** Counted when the rule changes, behind the typing, and not again while the background service works. */
function useMatchingUsers(text: string): number | null {
  const lab = useLab();
  const [now] = useState(Date.now);
  const deferred = useDeferredValue(text);
  return useMemo(() => {
    const rule = parseRule(deferred);
    return rule.ok ? countMatching(lab.getState().directory, rule.value, now) : null;
  }, [deferred, lab, now]);
}
