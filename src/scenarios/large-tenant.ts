import { toProduct } from '../catalogue/catalogue-product.ts';
import { PRODUCTS } from '../catalogue/products.ts';
import { RELATIONS } from '../catalogue/relations.ts';
import type { Directory } from '../engine/directory.ts';
import { NO_HOLDINGS } from '../engine/holdings.ts';
import { loadInSlices } from '../engine/load-directory.ts';
import { parseRule } from '../engine/membership/parse-rule.ts';
import type { Licence, Product } from '../engine/product.ts';
import { NO_SLOTS, SlotSetDraft } from '../engine/slots.ts';
import { chance } from './chance.ts';
import { CONTOSO, securityGroup } from './contoso.ts';
import { groupIdOf } from './deterministic-id.ts';
import { EXPIRED, largeTeams, type LargeTeam } from './large-groups.ts';
import { employees, type Employee } from './large-people.ts';
import { SAMPLE_PRODUCTS } from './sample-products.ts';
import type { Pause } from './scenarios.ts';
import { Story } from './story.ts';

const USERS = 100_000;
const SEED = 20_170_605;
/** People made between two pauses. */
const SLICE = 500;
/** Users processed between two pauses. */
const STEPS = 250;

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
  const teams = await largeTeams(people, next, pause);
  await pause();

  const products = await largeProducts(teams, pause);
  const story = new Story(await loadTenant(people, teams, products, pause), '2024-11-18T02:00:00Z');
  await pause();
  for (const team of teams) {
    if (team.products.length === 0) continue;
    license(story, team, products);
    await pause();
  }
  await drain(story, pause);
  leaveWithAddOn(story, teams, products);
  await drain(story, pause);
  return story.directory;
}

/** Everybody and everything, before anything was licensed. */
async function loadTenant(
  people: readonly Employee[],
  teams: readonly LargeTeam[],
  products: readonly Product[],
  pause: Pause,
): Promise<Directory> {
  const slices = loadInSlices({
    tenant: { ...CONTOSO, description: 'A hundred thousand users, five hundred groups, sixty products.' },
    serviceVersion: 'current',
    relations: RELATIONS.current,
    relationsAreBuiltIn: true,
    products,
    users: usersOf(people),
    groups: groupsOf(teams),
    queue: [],
    log: [],
  });
  let slice = slices.next();
  while (!slice.done) {
    await pause();
    slice = slices.next();
  }
  return slice.value;
}

function* usersOf(people: readonly Employee[]) {
  for (const { profile } of people) yield { profile, holdings: NO_HOLDINGS, updated: [] };
}

function* groupsOf(teams: readonly LargeTeam[]) {
  for (const team of teams) yield groupOf(team);
}

/** All products of the catalogue and the samples, with seats for all who are to have one, but for the short ones. */
async function largeProducts(teams: readonly LargeTeam[], pause: Pause): Promise<Product[]> {
  const users = new Map<string, SlotSetDraft>();
  for (const { products, members } of teams) {
    for (const product of products) {
      if (product === EXPIRED) continue;
      const set = users.get(product) ?? new SlotSetDraft(NO_SLOTS);
      for (const { place } of members) set.add(place);
      users.set(product, set);
    }
    await pause();
  }
  const seats = (partNumber: string): number => {
    const needed = users.get(partNumber)?.size ?? 0;
    const missing = SHORT.get(partNumber);
    return missing === undefined ? Math.ceil((needed * 1.1 + 100) / 25) * 25 : needed - missing;
  };
  return [
    ...PRODUCTS.map((product) => toProduct(product, seats(product.partNumber))),
    ...SAMPLE_PRODUCTS.map(({ id, partNumber, plans }) => {
      const bought = { enabled: seats(partNumber), warning: 0, suspended: 0, lockedOut: 0 };
      const units = partNumber === EXPIRED ? { ...bought, enabled: 0, suspended: USERS } : bought;
      return { id, partNumber, units, plans };
    }),
  ];
}

/** A group before it is licensed. */
function groupOf({ name, description, members, nested = [], rule: text }: LargeTeam) {
  const group = {
    profile: securityGroup(name, description),
    rule: null,
    licences: [],
    members: [...members.map(({ place }) => place), ...nested.map(groupIdOf)],
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
  const slices = story.drainInSlices(STEPS);
  while (!slices.next().done) await pause();
}
