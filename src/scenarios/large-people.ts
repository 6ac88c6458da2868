import type { Slot } from '../engine/slots.ts';
import type { UserProfile } from '../engine/user.ts';
import type { Chance } from './chance.ts';
import { nameAt } from './crowd.ts';
import { profileOf } from './person.ts';

/** Departments with their share in ten thousand and the titles people have there. */
const DEPARTMENTS = [
  ['Retail', 1_800, ['Store Associate', 'Cashier', 'Store Manager']],
  ['Manufacturing', 1_600, ['Machine Operator', 'Assembler', 'Shift Supervisor']],
  ['Logistics', 1_000, ['Warehouse Associate', 'Driver', 'Dispatcher']],
  ['Sales', 1_200, ['Account Executive', 'Sales Engineer', 'Sales Manager']],
  ['Customer Service', 1_000, ['Service Agent', 'Support Specialist', 'Team Lead']],
  ['Engineering', 900, ['Software Engineer', 'Test Engineer', 'Engineering Manager']],
  ['Finance', 600, ['Accountant', 'Financial Analyst', 'Controller']],
  ['IT', 500, ['Systems Administrator', 'Service Desk Analyst', 'Network Engineer']],
  ['Research', 400, ['Researcher', 'Data Scientist', 'Lab Technician']],
  ['Marketing', 350, ['Designer', 'Campaign Manager', 'Content Strategist']],
  ['Human Resources', 300, ['Recruiter', 'HR Business Partner', 'Trainer']],
  ['Procurement', 200, ['Buyer', 'Category Manager', 'Procurement Analyst']],
  ['Legal', 100, ['Counsel', 'Paralegal', 'Contract Manager']],
  ['Executive', 50, ['Vice President', 'Director', 'Chief of Staff']],
] as const;
export type Department = (typeof DEPARTMENTS)[number][0];

const COUNTRIES = [
  ['US', 3_400],
  ['DE', 1_200],
  ['GB', 1_000],
  ['FR', 800],
  ['JP', 700],
  ['BR', 700],
  ['IN', 700],
  ['PL', 600],
  ['MX', 500],
  ['CN', 400],
] as const;
type Country = (typeof COUNTRIES)[number][0];

/** Somebody of the large tenant. The office they belong to is known also when no usage location is set. */
export type Employee = {
  /** In the crowd, and so among the users. */
  readonly place: Slot;
  readonly profile: UserProfile;
  readonly department: Department;
  readonly country: Country;
};

export const OFFICES: readonly (readonly [Department, Country])[] = DEPARTMENTS.flatMap(([department]) =>
  COUNTRIES.map(([country]) => [department, country] as const),
);

/**
 * So many people from a place in the crowd on. One in fifty Americans has no usage location, and two in every
 * 2,500 people share a proxy address.
 */
export function employees(from: number, size: number, next: Chance): Employee[] {
  const made: Employee[] = [];
  for (let place = from; place < from + size; place++) {
    const { first, last, number } = nameAt(place);
    const [department, , titles] = pick(DEPARTMENTS, next);
    const [country] = pick(COUNTRIES, next);
    const jobTitle = titles[next(titles.length)] ?? titles[0];
    const location = country === 'US' && next(50) === 0 ? null : country;
    const shared = `smtp:desk${Math.floor(place / 2_500)}@contoso.com`;
    const aliases = place % 2_500 < 2 ? { aliases: [shared] } : {};
    const profile = profileOf({ first, last, number, department, jobTitle, location, ...aliases });
    made.push({ place, profile, department, country });
  }
  return made;
}

/** A row by its share in ten thousand. */
function pick<Row extends readonly [string, number, ...unknown[]]>(rows: readonly Row[], next: Chance): Row {
  let rest = next(10_000);
  const row = rows.find((candidate) => (rest -= candidate[1]) < 0);
  if (!row) throw new Error('The shares do not add up to ten thousand');
  return row;
}
