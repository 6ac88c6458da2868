import type { Context } from '../../../src/engine/command.ts';
import { finish } from '../../../src/engine/slices.ts';
import type { Intended, Person } from '../../../src/insight/intended/intended.ts';
import { intendedOf } from '../../../src/insight/intended/intended-of.ts';
import type { Directory } from '../../../src/engine/directory.ts';
import type { GroupId } from '../../../src/engine/ids.ts';
import * as id from '../../support/named.ts';
import type { TenantDriver } from '../../support/tenant.ts';
import { toTheEnd } from '../to-the-end.ts';

export const CONTEXT: Context = {
  at: Date.UTC(2017, 6, 1),
  actor: { kind: 'user', id: null, displayName: 'Admin', userPrincipalName: 'admin@contoso.test' },
};

export const found = (directory: Directory, group: GroupId): Intended =>
  finish(toTheEnd(intendedOf(directory, group, CONTEXT)));

/** `ada: asIntended`, `bo (nested): nested, otherwise E1 direct`, `cy: error CountViolation, stale → licensed`. */
export const people = (t: TenantDriver, group: string): string[] =>
  found(t.directory, id.group(group)).people.map(personText);

function personText({ profile, situation }: Person): string {
  const { relation, through, now, otherwise, queued, later } = situation;
  const place = through === null ? relation : `in ${id.nameOf(through)}`;
  const findings = situation.findings.map((finding) => {
    if (finding === 'error') return `error ${now.reason}`;
    if (finding === 'otherwise')
      return `otherwise ${otherwise.map(({ sku, source }) => `${id.nameOf(sku)} ${source === null ? 'direct' : id.nameOf(source)}`).join(' and ')}`;
    if (finding === 'stale') return `stale → ${later?.kind}${later?.reason ? ` ${later.reason}` : ''}`;
    return finding;
  });
  return `${profile.displayName}${relation === 'member' ? '' : ` (${place})`}${queued ? ', queued' : ''}: ${findings.join(', ')}`;
}
