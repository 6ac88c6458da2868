import type { Command } from '../engine/command.ts';
import type { Refusal } from '../engine/refusal.ts';
import type { Lab } from './lab-store.ts';

/** Sends the commands of one action, which undo takes back together, until one is refused; says why. */
export function sendAll(lab: Lab, commands: readonly Command[]): Refusal | null {
  for (const [place, command] of commands.entries()) {
    const done = lab.dispatch(command, { more: place > 0 });
    if (!done.ok) return done.reason;
  }
  return null;
}
