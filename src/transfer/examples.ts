import { isDynamic } from '../engine/group.ts';
import type { Parts } from '../engine/load-directory.ts';

/** What a text of a tenant is; the id of a user stands for all ids. */
export const EXAMPLE_KINDS = ['organization', 'domain', 'user', 'address', 'id', 'group', 'rule'] as const;
export type ExampleKind = (typeof EXAMPLE_KINDS)[number];

/** A text of the tenant, and what stands for it. */
export type Example = { readonly kind: ExampleKind; readonly before: string; readonly after: string };

const FEW = 3;

/** A few texts of a tenant beside those of the same tenant with pseudonyms: users and groups keep their places. */
export function examplesOf(before: Parts, after: Parts): readonly Example[] {
  const was = textsOf(before);
  const now = textsOf(after);
  return EXAMPLE_KINDS.flatMap((kind) =>
    was[kind].flatMap((text, place) => {
      const other = now[kind][place];
      return other === undefined ? [] : [{ kind, before: text, after: other }];
    }),
  );
}

function textsOf({ tenant, users, groups }: Parts): Readonly<Record<ExampleKind, readonly string[]>> {
  const people = firstOf(users).map(({ profile }) => profile);
  const teams = firstOf(groups).map(({ profile }) => profile);
  const dynamic = firstWith(groups, ({ profile }) => isDynamic(profile));
  return {
    organization: [tenant.organizationName],
    domain: tenant.domains.slice(0, 1).map(({ name }) => name),
    user: people.map(({ displayName }) => displayName),
    address: people.map(({ userPrincipalName }) => userPrincipalName),
    id: people.slice(0, 1).map(({ id }) => id),
    group: teams.map(({ displayName }) => displayName),
    rule: dynamic ? [dynamic.profile.membershipRule ?? ''] : [],
  };
}

function firstOf<Item>(items: Iterable<Item>): readonly Item[] {
  const first: Item[] = [];
  for (const item of items) {
    if (first.length === FEW) break;
    first.push(item);
  }
  return first;
}

function firstWith<Item>(items: Iterable<Item>, passes: (item: Item) => boolean): Item | undefined {
  for (const item of items) if (passes(item)) return item;
  return undefined;
}
