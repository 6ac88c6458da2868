import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDocument } from '../../src/document/format-document.ts';
import { decodeLine } from '../../src/keep/formats.ts';
import { packFirst } from '../../src/keep/first-pieces.ts';
import { follow } from '../../src/keep/follow.ts';
import { Keeper, type Kept } from '../../src/keep/keeper.ts';
import { openKept } from '../../src/keep/open-kept.ts';
import { formatFragment, openFragment } from '../../src/keep/share-link.ts';
import { share } from '../../src/keep/shared.ts';
import { presentStep, type History } from '../../src/store/history.ts';
import { intents } from '../support/arbitrary-commands.ts';
import { tenants } from '../support/arbitrary-tenants.ts';
import { anyTurn, HistoryLife } from '../store/history-life.ts';
import { MemoryStorage } from './memory-storage.ts';
import { told } from './told.ts';

const RUNS = { seed: 20261122, numRuns: 25 };
const NO_PAUSE = (): Promise<void> => Promise.resolve();

/** Every moment of a random life, and which of them are written down. */
const moments = fc
  .tuple(
    tenants,
    intents,
    fc.array(anyTurn, { minLength: 41, maxLength: 41 }),
    fc.array(fc.boolean(), { minLength: 41, maxLength: 41 }),
  )
  .map(([start, todo, turns, written]) => {
    const life = new HistoryLife(start);
    const seen: History[] = [life.history];
    for (const [place, intent] of todo.entries()) {
      life.live(intent, turns[place] ?? { kind: 'stay', at: 0 });
      if (written[place]) seen.push(life.history);
    }
    return seen.at(-1) === life.history ? seen : [...seen, life.history];
  });

/** Writes each moment as a line of its own. */
async function keep(seen: readonly History[], storage: MemoryStorage): Promise<readonly Kept[]> {
  const tellings: Kept[] = [];
  const [first] = seen;
  if (!first) throw new Error('There is always a first moment.');
  const keeper = new Keeper(
    {
      storage,
      timing: { now: () => 0, later: () => () => undefined },
      now: () => 0,
      tell: (kept) => tellings.push(kept),
    },
    {
      id: 't',
      name: 'T',
      scenario: null,
      pieces: () => packFirst(presentStep(first).before, NO_PAUSE),
    },
    { history: first, running: true, speed: 'fast' },
  );
  for (const [place, history] of seen.entries()) {
    keeper.note({ history, running: place % 2 === 0, speed: 'slow' });
    await keeper.flush();
  }
  return tellings;
}

test('any commands, any undo, redo and branch, written at any moments: a reload finds the same', async () => {
  await fc.assert(
    fc.asyncProperty(moments, async (seen) => {
      const storage = new MemoryStorage();
      const tellings = await keep(seen, storage);
      expect(tellings.at(-1)).toEqual({ state: 'saved' });

      const opened = await openKept(storage, 't', NO_PAUSE);
      if (!opened.ok) throw new Error(JSON.stringify(opened.reason));
      expect(told(opened.value.snapshot.history)).toEqual(told(seen.at(-1)!));
      expect(opened.value.snapshot).toMatchObject({ running: seen.length % 2 === 1, speed: 'slow' });
    }),
    RUNS,
  );
});

test('a tab that looks on is led to the same directories, line by line', async () => {
  await fc.assert(
    fc.asyncProperty(moments, async (seen) => {
      const storage = new MemoryStorage();
      await keep(seen, storage);
      let history = seen[0]!;
      for (const kept of storage.tenants.get('t')!.lines.slice(1)) {
        const line = decodeLine(kept);
        if (!line.ok) throw new Error(JSON.stringify(line.reason));
        if (!line.value.delta) continue;
        const followed = follow(history, line.value.delta);
        if (!followed.ok) throw new Error(followed.reason);
        history = followed.value;
      }
      expect(told(history)).toEqual(told(seen.at(-1)!));
    }),
    RUNS,
  );
});

test('saved, reloaded, shared and opened: the same directory', async () => {
  await fc.assert(
    fc.asyncProperty(moments, async (seen) => {
      const storage = new MemoryStorage();
      await keep(seen, storage);
      const reloaded = await openKept(storage, 't', NO_PAUSE);
      if (!reloaded.ok) throw new Error(JSON.stringify(reloaded.reason));
      const fragment = await formatFragment(share(reloaded.value.snapshot.history, null, '/groups?a=b'));

      const opened = await openFragment(fragment, NO_PAUSE);
      if (!opened.ok) throw new Error(JSON.stringify(opened.reason));
      expect(opened.value).toMatchObject({ scenario: null, where: '/groups?a=b' });
      expect(told(opened.value.history)).toEqual(told(seen.at(-1)!));
      expect(formatDocument(presentStep(opened.value.history).directory)).toEqual(
        formatDocument(presentStep(seen.at(-1)!).directory),
      );
    }),
    RUNS,
  );
});
