import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDocument } from '../../src/document/format-document.ts';
import { presentStep, type History } from '../../src/store/history.ts';
import { directoryAt } from '../../src/store/history-moments.ts';
import { stepsOf, switchTo } from '../../src/store/history-travel.ts';
import { openHistoryText } from '../../src/store/saved-history-open.ts';
import { saveHistory } from '../../src/store/saved-history.ts';
import { lives } from './history-life.ts';

const RUNS = { seed: 20240517, numRuns: 40 };

test('any commands, any undo, redo and branch: every moment of the log is the directory that was there', () => {
  fc.assert(
    fc.property(lives, (life) => {
      for (const { id } of life.history.branches) {
        life.history = visited(life.history, id);
        const past = life.past();
        const { log } = presentStep(life.history).directory;
        expect(past.size).toBe(log.length - life.start.log.length);
        for (const [entry, directory] of past) {
          const found = directoryAt(life.history, entry);
          expect(found && formatDocument(found)).toEqual(formatDocument(directory));
        }
      }
    }),
    RUNS,
  );
});

test('any commands, any undo, redo and branch, then save and open: the same directories', async () => {
  await fc.assert(
    fc.asyncProperty(lives, async ({ history }) => {
      const text = JSON.stringify(saveHistory(history, null));
      const opened = await openHistoryText(text);
      if (!opened.ok) throw new Error(JSON.stringify(opened.reason));

      expect(opened.value.scenario).toBeNull();
      expect(told(opened.value.history)).toEqual(told(history));
      expect(JSON.stringify(saveHistory(opened.value.history, null))).toBe(text);
    }),
    RUNS,
  );
});

test('every step is on a branch, and the present is on the one that redo follows', () => {
  fc.assert(
    fc.property(lives, ({ history }) => {
      const onBranches = new Set(
        history.branches.flatMap(({ id }) => stepsOf(history, id).map((step) => step.id)),
      );
      expect([...onBranches].toSorted((a, b) => a - b)).toEqual(history.steps.map(({ id }) => id));
      expect(stepsOf(history, history.branch).map(({ id }) => id)).toContain(history.present);
    }),
    RUNS,
  );
});

const visited = (history: History, branch: number): History => {
  const travelled = switchTo(history, branch);
  return travelled.ok ? travelled.value : history;
};

/** All that a history says, in plain values. */
const told = ({ steps, ...rest }: History) => ({
  ...rest,
  steps: steps.map(({ before, directory, moves, ...step }) => ({
    ...step,
    moves: moves.chunks.flat(),
    before: formatDocument(before),
    directory: formatDocument(directory),
  })),
});
