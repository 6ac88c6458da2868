import { formatDocument } from '../../src/document/format-document.ts';
import type { History } from '../../src/store/history.ts';

/** All that a history says, in plain values: two histories that tell the same are the same. */
export const told = ({ steps, ...rest }: History): unknown => ({
  ...rest,
  steps: steps.map(({ before, directory, moves, ...step }) => ({
    ...step,
    moves: moves.chunks.flat(),
    before: formatDocument(before),
    directory: formatDocument(directory),
  })),
});
