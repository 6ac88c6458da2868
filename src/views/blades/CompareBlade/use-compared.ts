import { useEffect, useRef, useState } from 'react';
import { compareInSlices, type Comparison } from '../../../engine/compare.ts';
import type { Directory } from '../../../engine/directory.ts';
import { stepAt, type History } from '../../../store/history.ts';
import { pastInSlices, type Point } from '../../../store/history-moments.ts';
import { runInSlices } from '../../parts/in-slices.ts';

export type Compared = {
  readonly before: Directory;
  readonly after: Directory;
  readonly comparison: Comparison;
};

/** Two points in time compared, beside whatever else the page does; null until that is done for the first time. */
export function useCompared(
  history: History,
  before: Point,
  after: Point,
): { readonly compared: Compared | null; readonly busy: boolean } {
  const question = `${questionOf(before)} ${questionOf(after)}`;
  const old = contentOf(history, before);
  const now = contentOf(history, after);
  const [answer, setAnswer] = useState<{ readonly to: string; readonly compared: Compared } | null>(null);
  const [busy, setBusy] = useState(true);
  const newest = useRef(history);
  useEffect(() => {
    newest.current = history;
  }, [history]);
  useEffect(() => {
    setBusy(true);
    return runInSlices(compareNow(newest.current, before, after), (compared) => {
      setBusy(false);
      setAnswer({ to: question, compared });
    });
    // Points are new objects each time; the question is what they say, and what there was then.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [question, old, now]);
  return { compared: answer?.to === question ? answer.compared : null, busy };
}

const questionOf = ({ step, entry }: Point): string => `${step}.${entry}`;

/** A step that goes on changes what is compared, but none of the moments in it. */
function contentOf(history: History, { step, entry }: Point): Directory {
  const { before, directory } = stepAt(history, step);
  return entry === null ? directory : before;
}

function* compareNow(history: History, before: Point, after: Point): Generator<void, Compared> {
  const old = yield* pastInSlices(history, before);
  const now = yield* pastInSlices(history, after);
  const comparison = yield* compareInSlices(old.step.directory, now.step.directory);
  return { before: old.step.directory, after: now.step.directory, comparison };
}
