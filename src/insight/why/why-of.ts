import type { Context } from '../../engine/command.ts';
import type { Directory } from '../../engine/directory.ts';
import { explain } from '../../engine/explain.ts';
import type { GroupId, UserId } from '../../engine/ids.ts';
import { userById } from '../../engine/queries.ts';
import { failingSources } from '../../engine/records.ts';
import { sameRecords } from '../standing.ts';
import { judgedAgain, standingOf } from './again.ts';
import { firstChecks } from './first-checks.ts';
import { judgedChecks } from './judged-checks.ts';
import { CHECKS, type Check, type CheckName, type Part, type Status, type Why } from './why.ts';

/** The rules between a user and a group, judged as things stand now; null for a user that does not exist. */
export function whyOf(directory: Directory, user: UserId, group: GroupId, context: Context): Why | null {
  const row = userById(directory, user);
  const explanation = explain(directory, user, group);
  if (!row || !explanation) return null;
  const after = judgedAgain(directory, user, context);
  const then = userById(after, user)?.holdings ?? [];
  const now = standingOf(directory, user, group);
  const verdict = standingOf(after, user, group);

  const asked = new Map<CheckName, { readonly status: Status; readonly parts: readonly Part[] }>([
    ...firstChecks(directory, row, explanation),
    ...(explanation.settled ? [] : judgedChecks(directory, row, explanation)),
  ]);
  const failing = new Set(
    [...failingSources(row.holdings), ...failingSources(then)].filter((source) => source !== null),
  );
  if (explanation.faults.length > 0 && failing.size >= 2) {
    const solved = verdict.kind === 'licensed' || verdict.kind === 'nothing';
    asked.set('together', {
      status: solved ? 'passed' : 'failed',
      parts: [{ kind: 'tried', groups: [...failing] }],
    });
  }
  const silent = asked.get('proxy')?.parts.some(({ kind }) => kind === 'silent') === true;
  const checks = CHECKS.map(({ name, rule }): Check => {
    const answer = asked.get(name) ?? { status: 'notReached', parts: [] };
    return { name, rule: name === 'proxy' && silent ? 'R6.1' : rule, ...answer };
  });
  return {
    user,
    group,
    checks,
    now,
    verdict,
    stale: !sameRecords(row.holdings, then, group),
    queued: explanation.queued,
    locationIsInherited: explanation.locationIsInherited,
  };
}
