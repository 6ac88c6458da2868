import type { Context } from '../../../src/engine/command.ts';
import type { Directory } from '../../../src/engine/directory.ts';
import type { GroupId } from '../../../src/engine/ids.ts';
import { finish } from '../../../src/engine/slices.ts';
import type { Outcome, Planned, Split } from '../../../src/insight/planner/planner.ts';
import { plannerOf } from '../../../src/insight/planner/planner-of.ts';
import * as id from '../../support/named.ts';
import { toTheEnd } from '../to-the-end.ts';

export const CONTEXT: Context = {
  at: Date.UTC(2017, 6, 1),
  actor: { kind: 'user', id: null, displayName: 'Admin', userPrincipalName: 'admin@contoso.test' },
};

export const NEW = [1, 2, 3, 4, 5, 6].map((number) => id.group(`new ${number}`));

export const planned = (directory: Directory, group: GroupId): Planned =>
  finish(toTheEnd(plannerOf(directory, group, NEW, CONTEXT)));

/** `E3 | EMS, ADDON`: what the group keeps, then what each new one takes. */
export const splitText = ({ kept, groups }: Split): string =>
  [kept, ...groups.map(({ skus }) => skus)].map((skus) => skus.map(id.nameOf).join(', ')).join(' | ');

export const figures = ({ members, full, pairs }: Outcome): string =>
  `${pairs} pairs, ${full} of ${members} full`;
