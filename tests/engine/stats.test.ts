import fc from 'fast-check';
import { test } from 'vitest';
import { toArray } from '../../src/engine/chunks.ts';
import { rowsOf } from '../../src/engine/table.ts';
import { tenants, intents } from '../support/arbitrary-commands.ts';
import { walk } from '../support/walk.ts';
test('stats', () => {
  const count = new Map<string, number>();
  const add = (key: string, n = 1) => count.set(key, (count.get(key) ?? 0) + n);
  fc.assert(fc.property(tenants, intents, (start, life) => {
    const end = walk(start, life, ({ command, refusal, events, before }) => {
      add(`${command.type} ${refusal ? refusal.code : events.length ? 'done' : 'nothing'}`);
      if (command.type === 'process') {
        add('steps', events.filter(e => e.type === 'stepTaken').length);
        const entries = events.flatMap(e => e.type === 'logged' && 'activity' in e.entry && e.entry.activity === 'Change user license' ? [e.entry] : []);
        for (const e of entries) add(`change ${e.failure ? e.failure.error ?? 'silent' : 'ok'}`);
        for (const e of events) if (e.type === 'holdingsChanged') for (const h of e.holdings) add(`state ${h.state} ${h.error}`);
      }
    });
    add('runs');
    add('entries', toArray(end.log).length);
  }), { seed: 20170605, numRuns: 300 });
  console.log([...count].toSorted().map((x) => x.join(': ')).join('\n'));
});
