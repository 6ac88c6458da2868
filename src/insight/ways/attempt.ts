import type { Command } from '../../engine/command.ts';
import { Changes } from './changes.ts';
import { inPortions } from './in-portions.ts';
import { stage } from './kinds.ts';
import type { WayStep } from './move.ts';
import type { Scene } from './scene.ts';

/**
 * The commands of some steps, to be tried in turn: without a Reprocess where something starts the work by itself
 * (R5.1), and with one, which is needed where nothing does (R5.2).
 */
export function attemptsAt(
  steps: readonly WayStep[],
  scene: Scene,
  reprocess: readonly Command[],
): Command[][] {
  const changes = new Changes();
  for (const { move } of steps) stage(move, changes, scene);
  const commands = changes.commands(scene.directory);
  return changes.startsWork ? [commands, [...commands, ...reprocess]] : [[...commands, ...reprocess]];
}

/** Reprocess of the users whom a scene is about. */
export const reprocessUsers = (scene: Scene): Command[] =>
  inPortions(scene.users.map(({ id }) => id)).map((users) => ({ type: 'user.reprocess', users }));
