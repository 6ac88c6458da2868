import fc from 'fast-check';
import { expect, test } from 'vitest';
import { execute } from '../../../src/engine/decide.ts';
import type { Directory } from '../../../src/engine/directory.ts';
import type { GroupId } from '../../../src/engine/ids.ts';
import { rowsOf } from '../../../src/engine/table.ts';
import type { Finding } from '../../../src/insight/intended/intended.ts';
import { intents } from '../../support/arbitrary-commands.ts';
import { tenants } from '../../support/arbitrary-tenants.ts';
import { CONTEXT, found } from './in-words.ts';
import { recordsOf, reprocessed, slowFindings } from './slow-twin.ts';

/** Every group of random tenants with a life behind them, deleted groups and what is queued included. */
function everyGroup(runs: number, check: (directory: Directory, group: GroupId) => void): void {
  fc.assert(
    fc.property(tenants, intents, fc.boolean(), (loaded, life, drained) => {
      let directory = loaded;
      for (const intent of life) {
        const done = execute(directory, intent(directory), CONTEXT);
        if (done.ok) directory = done.value.directory;
      }
      if (drained) {
        const done = execute(directory, { type: 'process', steps: Infinity }, CONTEXT);
        if (done.ok) directory = done.value.directory;
      }
      const groups = new Set([...rowsOf(directory.groups)].map(({ id }) => id));
      for (const group of [...groups, ...directory.leavers.keys()]) check(directory, group);
    }),
    { seed: 20_171_128, numRuns: runs },
  );
}

test('the findings are those of the slow twin, each of them occurs, and the counts agree', () => {
  const seen = new Set<Finding>();
  everyGroup(40, (directory, group) => {
    const { people, counts } = found(directory, group);

    const findings = new Map(people.map(({ profile, situation }) => [profile.id, situation.findings]));
    const slow = slowFindings(directory, group);
    expect(findings).toEqual(slow);
    expect(findings.size).toBe(people.length);
    for (const [finding, count] of Object.entries(counts))
      expect([...slow.values()].filter((one) => one.some((name) => name === finding))).toHaveLength(count);
    for (const list of findings.values()) for (const finding of list) seen.add(finding);
  });
  expect(seen.size).toBe(8);
});

test('out of date are exactly those whom a Reprocess, drained, leaves with something else (R5.2)', () => {
  let changed = 0;
  everyGroup(80, (directory, group) => {
    const after = reprocessed(directory, group);
    for (const { profile, situation } of found(directory, group).people) {
      const now = recordsOf(directory, profile.id, group);
      const then = recordsOf(after, profile.id, group);
      const differs = now.join('\n') !== then.join('\n');
      expect(situation.findings.includes('stale')).toBe(differs);
      expect(situation.later !== null).toBe(differs);
      if (!differs) continue;
      changed++;
      const errors = then.filter((record) => !record.endsWith('null]'));
      expect(situation.later?.kind === 'error').toBe(errors.length > 0);
    }
  });
  expect(changed).toBeGreaterThan(50);
});
