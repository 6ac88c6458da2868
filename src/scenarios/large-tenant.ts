import { toProduct } from '../catalogue/catalogue-product.ts';
import { PRODUCTS } from '../catalogue/products.ts';
import { RELATIONS } from '../catalogue/relations.ts';
import type { Directory } from '../engine/directory.ts';
import { NO_HOLDINGS } from '../engine/holdings.ts';
import { loadDirectory } from '../engine/load-directory.ts';
import { parseRule } from '../engine/membership/parse-rule.ts';
import type { Licence, Product } from '../engine/product.ts';
import { chance } from './chance.ts';
import { CONTOSO, securityGroup } from './contoso.ts';
import { groupIdOf } from './deterministic-id.ts';
import { largeTeams, type LargeTeam } from './large-groups.ts';
import { employees, type Employee } from './large-people.ts';
import { SAMPLE_PRODUCTS } from './sample-products.ts';
import type { Pause } from './scenarios.ts';
import { Story } from './story.ts';

const USERS = 100_000;
const SEED = 20_170_605;
/** People made, and users processed, between two pauses. */
const SLICE = 4_000;

/** Products bought too small, with the seats that are missing. */
const SHORT: ReadonlyMap<string, number> = new Map([
  ['EMS', 150],
  ['VISIOCLIENT', 90],
]);

/**
 * A hundred thousand users, five hundred groups, sixty products, and errors of every kind. None is made by hand:
 * the engine processes every licensed group from an empty start.
 */
export async function largeTenant(pause: Pause): Promise<Directory> {
  const next = chance(SEED);
  const people: Employee[] = [];
  while (people.length < USERS) {
    people.push(...employees(people.length, SLICE, next));
    await pause();
  }
  const teams = largeTeams(people, next);
  await pause();

  const products = largeProducts(teams);
  const story = new Story(
    loadDirectory({
      tenant: { ...CONTOSO, description: 'A hundred thousand users, five hundred groups, sixty products.' },
      serviceVersion: 'current',
      relations: RELATIONS.current,
      relationsAreBuiltIn: true,
      products,
      users: people.map(({ profile }) => ({ profile, holdings: NO_HOLDINGS, updated: [] })),
      groups: teams.map(groupOf),
      queue: [],
      log: [],
    }),
    '2024-11-18T02:00:00Z',
  );
  await pause();

  for (const team of teams) if (team.products.length > 0) license(story, team, products);
  await drain(story, pause);
  leaveWithAddOn(story, teams, products);
  await drain(story, pause);
  return story.directory;
}

/** All products of the catalogue and the samples, with seats for all who are to have one, but for the short ones. */
function largeProducts(teams: readonly LargeTeam[]): Product[] {
  const users = new Map<string, Set<Employee>>();
  for (const { products, members } of teams) {
    for (const product of products) {
      const set = users.get(product) ?? new Set();
      for (const member of members) set.add(member);
      users.set(product, set);
    }
  }
  const seats = (partNumber: string): number => {
    const needed = users.get(partNumber)?.size ?? 0;
    const missing = SHORT.get(partNumber);
    return missing === undefined ? Math.ceil((needed * 1.1 + 100) / 25) * 25 : needed - missing;
  };
  return [
    ...PRODUCTS.map((product) => toProduct(product, seats(product.partNumber))),
    ...SAMPLE_PRODUCTS.map(({ id, partNumber, plans }) => ({
      id,
      partNumber,
      units: { enabled: seats(partNumber), warning: 0, suspended: 0, lockedOut: 0 },
      plans,
    })),
  ];
}

/** A group before it is licensed. */
function groupOf({ name, description, members, nested = [], rule: text }: LargeTeam) {
  const group = {
    profile: securityGroup(name, description),
    rule: null,
    licences: [],
    members: [...members.map(({ profile }) => profile.id), ...nested.map(groupIdOf)],
  };
  if (text === undefined) return group;
  const rule = parseRule(text);
  if (!rule.ok) throw new Error(`${name} has a faulty rule`);
  const profile = { ...group.profile, groupTypes: ['DynamicMembership'], membershipRule: text };
  return { ...group, profile, rule: rule.value };
}

function license(story: Story, team: LargeTeam, products: readonly Product[]): void {
  const add = team.products.map((partNumber) => licenceFor(products, partNumber));
  story.send({ type: 'group.setLicences', group: groupIdOf(team.name), add, remove: [] });
}

/** Sixty people of Sales get Workplace Analytics directly and leave: it keeps their E3 (R4.8). */
function leaveWithAddOn(story: Story, teams: readonly LargeTeam[], products: readonly Product[]): void {
  const sales = teams.find((team) => team.name === 'Sales US');
  const leavers = (sales?.members ?? [])
    .filter(({ profile }) => profile.usageLocation !== null && profile.proxyAddresses.length === 1)
    .slice(0, 60)
    .map(({ profile }) => profile.id);
  const add = [licenceFor(products, 'WORKPLACE_ANALYTICS')];
  for (const user of leavers) story.send({ type: 'user.assignLicences', user, add, remove: [] });
  story.send({ type: 'group.removeMembers', group: groupIdOf('Sales US'), members: leavers });
}

function licenceFor(products: readonly Product[], partNumber: string): Licence {
  const product = products.find((candidate) => candidate.partNumber === partNumber);
  if (!product) throw new Error(`Contoso has no ${partNumber}`);
  return { sku: product.id, disabled: [] };
}

async function drain(story: Story, pause: Pause): Promise<void> {
  while (story.directory.queue.length > 0) {
    story.send({ type: 'process', steps: SLICE });
    await pause();
  }
}
