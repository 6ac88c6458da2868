import { stepAt } from '../store/history.ts';
import { packFirst } from './first-pieces.ts';
import type { KeepWorld } from './keep-world.ts';
import type { NewTenant } from './keeper.ts';

/** What is open in the lab, as a tenant that the database does not have. */
export function newTenant({ lab, newId, pause }: KeepWorld, name: string): NewTenant {
  const { history, scenario } = lab.getState();
  const first = stepAt(history, 0).before;
  const pieces = async () => (scenario === null ? packFirst(first, pause) : []);
  return { id: newId(), name, scenario, pieces };
}
