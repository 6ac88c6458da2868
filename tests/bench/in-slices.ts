import type { Directory } from '../../src/engine/directory.ts';
import { hostProcessing } from '../../src/store/host.ts';
import { createLab } from '../../src/store/lab-store.ts';
import { CONTEXT, commandsFor } from './engine.ts';
import type { Crowd } from './crowd.ts';
import { now } from './measure.ts';

/** The licence change as the page does it: the lab, and the host with its own sizing of slices. Milliseconds. */
export function inSlices(
  crowd: Crowd,
  directory: Directory,
): { readonly command: number; readonly slices: number[] } {
  const lab = createLab(directory, null, { now: () => CONTEXT.at, actor: CONTEXT.actor });
  let next: (() => void) | null = null;
  const stop = hostProcessing(lab, {
    now: () => performance.now(),
    later: (_, callback) => {
      next = callback;
      return () => {
        next = null;
      };
    },
  });
  const take = (work: () => void): number => {
    const start = now();
    work();
    return now() - start;
  };
  const command = take(() => {
    for (const sent of commandsFor(crowd, 'licences')) lab.dispatch(sent);
  });
  const slices: number[] = [];
  const waiting = (): (() => void) | null => {
    const callback = next;
    next = null;
    return callback;
  };
  for (let slice = waiting(); slice; slice = waiting()) slices.push(take(slice));
  stop();
  return { command, slices };
}
