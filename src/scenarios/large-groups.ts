import type { PartNumber } from '../catalogue/products.ts';
import { draw, drawOf, type Chance } from './chance.ts';
import { OFFICES, type Department, type Employee } from './large-people.ts';
import { SAMPLE_PRODUCTS } from './sample-products.ts';
import type { Pause } from './scenarios.ts';

/** A group of the large tenant; without products it licenses nobody. */
export type LargeTeam = {
  readonly name: string;
  readonly description: string;
  readonly products: readonly string[];
  readonly members: readonly Employee[];
  /** Names of groups inside it. */
  readonly nested?: readonly string[];
  /** Makes it a dynamic group; the members are those the rule names. */
  readonly rule?: string;
};

const FRONTLINE: readonly Department[] = ['Retail', 'Manufacturing', 'Logistics'];
const SECURED: readonly Department[] = ['Engineering', 'Finance', 'IT'];

type Audience = 'everybody' | 'office' | 'frontline';

/** Groups for products on top of what an office has: name, products, audience, how many groups, members of each. */
type ProductOnTop = readonly [string, readonly PartNumber[], Audience, number, number];

const ON_TOP: readonly ProductOnTop[] = [
  ['Power BI Pro users', ['POWER_BI_PRO'], 'office', 6, 600],
  ['Visio users', ['VISIOCLIENT'], 'office', 3, 300],
  ['Project Plan 3 users', ['PROJECTPROFESSIONAL'], 'office', 4, 200],
  ['Project Premium users', ['PROJECTPREMIUM'], 'office', 1, 120],
  ['Planner users', ['PROJECT_P1'], 'office', 1, 60],
  ['Copilot users', ['Microsoft_365_Copilot'], 'office', 3, 400],
  ['Viva users', ['VIVA'], 'office', 2, 300],
  ['Conference hosts', ['ENTERPRISEPACK', 'MCOMEETADV'], 'office', 4, 250],
  ['Phone users', ['ENTERPRISEPACK', 'MCOEV'], 'office', 2, 200],
  ['Domestic calling users', ['ENTERPRISEPACK', 'MCOEV', 'MCOPSTN1'], 'office', 1, 100],
  ['Analysts', ['EXCHANGEENTERPRISE', 'WORKPLACE_ANALYTICS'], 'office', 1, 150],
  ['Archive users', ['EXCHANGEENTERPRISE', 'EXCHANGEARCHIVE_ADDON'], 'office', 1, 100],
  ['SharePoint pilot', ['SHAREPOINTSTANDARD'], 'office', 1, 120],
  ['Dynamics Sales users', ['DYN365_ENTERPRISE_SALES'], 'office', 2, 300],
  ['Dynamics Service users', ['DYN365_ENTERPRISE_CUSTOMER_SERVICE'], 'office', 2, 300],
  ['Privileged access', ['AAD_PREMIUM_P2'], 'office', 1, 200],
  ['Mail protection', ['ATP_ENTERPRISE'], 'office', 1, 500],
  ['Threat hunting', ['THREAT_INTELLIGENCE'], 'office', 1, 200],
  ['Shared devices', ['INTUNE_A'], 'frontline', 1, 400],
  ['Frontline Teams', ['Microsoft_Teams_Enterprise_New'], 'frontline', 1, 200],
  ['Fabric users', ['POWER_BI_STANDARD'], 'everybody', 2, 500],
  ['Power Automate users', ['FLOW_FREE'], 'everybody', 3, 1_000],
];

const CIRCLES = [
  'Book club',
  'Choir',
  'Cycling',
  'Fire wardens',
  'First aid',
  'Football',
  'Green office',
  'Mentors',
];

const GROUP_COUNT = 500;
/** People placed in their offices between two pauses. */
const SLICE = 5_000;

/** Everybody was to have a badge, and the subscription has expired: enabled 0, suspended as many as were bought. */
export const EXPIRED = 'CONTOSO_SAMPLE_BADGES';

/**
 * All groups: one for every department in every country, those for products on top, many without licences, and last
 * the one that everybody is in.
 */
export async function largeTeams(
  everybody: readonly Employee[],
  next: Chance,
  pause: Pause,
): Promise<LargeTeam[]> {
  const offices = await officeTeams(everybody, pause);
  const licensed = [...offices, dynamicTeam(everybody)];
  for (const kind of ON_TOP) {
    licensed.push(...onTopTeams(kind, offices, next));
    await pause();
  }
  licensed.push(...sampleTeams(offices, next));
  await pause();
  const unlicensed = unlicensedTeams(GROUP_COUNT - licensed.length - 1, everybody, next);
  return [...licensed, ...unlicensed, allHands(everybody)];
}

/** A dozen offices of its audience share a product. */
function onTopTeams(kind: ProductOnTop, offices: readonly LargeTeam[], next: Chance): LargeTeam[] {
  const [name, products, audience, count, size] = kind;
  const ofAudience = offices.filter((office) => belongs(office, audience));
  return Array.from({ length: count }, (_, index) => {
    const dozen = draw(ofAudience, 12, next);
    return {
      name: count === 1 ? name : `${name} ${index + 1}`,
      description: `Licensed for ${products.join(' and ')}`,
      products,
      members: drawOf(
        dozen.map(({ members }) => members),
        size,
        next,
      ),
    };
  });
}

function belongs({ products }: LargeTeam, audience: Audience): boolean {
  return audience === 'everybody' || (audience === 'frontline') === products.includes('DESKLESSPACK');
}

/** Each of Contoso's own applications is used in three offices, but for the one that everybody was to have. */
function sampleTeams(offices: readonly LargeTeam[], next: Chance): LargeTeam[] {
  const inOffices = SAMPLE_PRODUCTS.filter(({ partNumber }) => partNumber !== EXPIRED);
  return inOffices.flatMap(({ partNumber, application }) =>
    draw(offices, 3, next).map((office) => ({
      name: `${application} in ${office.name}`,
      description: `Licensed for ${partNumber}`,
      products: [partNumber],
      members: draw(office.members, 150, next),
    })),
  );
}

async function officeTeams(everybody: readonly Employee[], pause: Pause): Promise<LargeTeam[]> {
  const members = new Map<string, Employee[]>(OFFICES.map((office) => [office.join(), []]));
  for (const [place, employee] of everybody.entries()) {
    members.get(`${employee.department},${employee.country}`)?.push(employee);
    if (place % SLICE === 0) await pause();
  }
  return OFFICES.map(([department, country]) => ({
    name: `${department} ${country}`,
    description: `Everybody in ${department}, ${country}`,
    products: baseOf(department),
    members: members.get(`${department},${country}`) ?? [],
  }));
}

function baseOf(department: Department): PartNumber[] {
  if (FRONTLINE.includes(department)) return ['DESKLESSPACK'];
  if (department === 'Executive') return ['ENTERPRISEPREMIUM'];
  return SECURED.includes(department) ? ['ENTERPRISEPACK', 'EMS'] : ['ENTERPRISEPACK'];
}

const dynamicTeam = (everybody: readonly Employee[]): LargeTeam => ({
  name: 'Lawyers',
  description: 'Follows the department',
  products: ['POWER_BI_PRO'],
  members: everybody.filter(({ department }) => department === 'Legal'),
  rule: 'user.department -eq "Legal"',
});

const allHands = (everybody: readonly Employee[]): LargeTeam => ({
  name: 'Everybody',
  description: 'Everybody at Contoso; the subscription to their badges has expired',
  products: [EXPIRED],
  members: everybody,
});

/** Circles of colleagues; every tenth has the one before inside it. */
function unlicensedTeams(count: number, everybody: readonly Employee[], next: Chance): LargeTeam[] {
  const nameOf = (index: number): string =>
    `${CIRCLES[index % CIRCLES.length] ?? ''} ${Math.floor(index / CIRCLES.length) + 1}`;
  return Array.from({ length: count }, (_, index) => ({
    name: nameOf(index),
    description: 'Not licensed',
    products: [],
    members: draw(everybody, 5 + next(60), next),
    nested: index % 10 === 9 ? [nameOf(index - 1)] : [],
  }));
}
