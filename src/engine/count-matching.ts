import type { Directory } from './directory.ts';
import { Draft } from './draft.ts';
import { meetsRule } from './follow-rules.ts';
import type { MembershipRule } from './membership/rule.ts';

/** How many users a rule would take in at a moment (R1.12). Asks about every user of the directory. */
export function countMatching(directory: Directory, rule: MembershipRule, at: number): number {
  const draft = new Draft(directory);
  let count = 0;
  for (let slot = 0; slot < draft.users.slots; slot++) {
    if (meetsRule(draft, rule, slot, at)) count++;
  }
  return count;
}
