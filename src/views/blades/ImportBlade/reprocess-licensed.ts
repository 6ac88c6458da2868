import { rowsOf } from '../../../engine/table.ts';
import { breathe } from '../../../store/host.ts';
import type { Lab } from '../../../store/lab-store.ts';

/** Reprocesses all groups with licenses as one action; ends when another tenant or another time is turned to. */
export async function reprocessLicensed(lab: Lab): Promise<void> {
  const { directory, turned } = lab.getState();
  let more = false;
  for (const { id, licences } of rowsOf(directory.groups)) {
    if (licences.length === 0) continue;
    if (lab.getState().turned !== turned) return;
    lab.dispatch({ type: 'group.reprocess', group: id }, { quiet: true, more });
    more = true;
    await breathe();
  }
}
