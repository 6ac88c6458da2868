import type { Directory } from '../../engine/directory.ts';
import { NO_LICENCES } from '../../engine/group.ts';
import { inForce } from '../../engine/holdings.ts';
import type { GroupId } from '../../engine/ids.ts';
import type { Licence } from '../../engine/product.ts';
import { groupById } from '../../engine/queries.ts';
import { heldFrom } from '../../engine/records.ts';
import { hasSlot, type Slot } from '../../engine/slots.ts';
import { recordedOn } from '../../engine/user-table.ts';
import { failsSilently } from '../silent.ts';
import { sameRecords, standingWith } from '../standing.ts';
import { FINDINGS, type Finding, type Situation } from './intended.ts';
import type { Who } from './people-of.ts';

/** How one person stands with the group, before and after its Reprocess. */
export function situationOf(
  directory: Directory,
  after: Directory,
  group: GroupId,
  { slot, relation, through }: Who,
  queued: boolean,
): Situation {
  const { holdings } = recordedOn(directory.users, slot);
  const { holdings: then } = recordedOn(after.users, slot);
  const template = groupById(directory, group)?.licences ?? NO_LICENCES;
  const wanted = wantedAt(directory, group, slot);
  const now = standingWith(holdings, group, wanted);
  const held = heldFrom(holdings, group);
  const stale = !sameRecords(holdings, then, group);
  const products = new Set(template.map(({ sku }) => sku));
  const otherwise = holdings
    .filter((one) => one.source !== group && inForce(one) && products.has(one.sku))
    .map(({ sku, source }) => ({ sku, source }));
  const without = now.kind === 'without' && wanted.length > 0;
  const silent = without && !queued && failsSilently(directory, group, slot);
  const found: Readonly<Record<Finding, boolean>> = {
    asIntended: now.kind === 'licensed',
    error: now.kind === 'error',
    silent,
    unprocessed: without && !silent,
    nested: relation === 'nested' && template.length > 0,
    kept: wanted.length === 0 && held.length > 0,
    otherwise: otherwise.length > 0,
    stale,
  };
  return {
    relation,
    through,
    findings: FINDINGS.filter((finding) => found[finding]),
    wanted,
    held,
    now,
    otherwise,
    queued,
    later: stale ? standingWith(then, group, wantedAt(after, group, slot)) : null,
  };
}

function wantedAt(directory: Directory, group: GroupId, slot: Slot): readonly Licence[] {
  const row = groupById(directory, group);
  return row && hasSlot(row.userMembers, slot) ? row.licences : NO_LICENCES;
}
