import type { Directory } from '../engine/directory.ts';
import { classicSubscriptions, contoso } from './contoso.ts';
import { crowd } from './crowd.ts';
import { everyday, EVERYDAY_SEATS } from './everyday.ts';
import { fullName } from './person.ts';
import { department, ROSTER } from './roster.ts';
import { Story } from './story.ts';

const OFFICES = [
  ['Customer Service', 'Service Agent'],
  ['Logistics', 'Planner'],
  ['Purchasing', 'Buyer'],
  ['Research', 'Researcher'],
] as const;

/**
 * A thousand people hold E3 directly, and there is not one seat more. All are members of a group that is not
 * licensed yet.
 */
export function migrateToGroup(): Directory {
  const staff = crowd(1_000, (index) => {
    const [office, jobTitle] = OFFICES[index % OFFICES.length] ?? OFFICES[0];
    return { department: office, jobTitle, location: 'US' };
  });
  const names = staff.map(fullName);
  const start = contoso({
    version: 'current',
    description: 'A thousand direct licenses on their way to a group.',
    products: classicSubscriptions([['ENTERPRISEPACK', 1_000], ['ENTERPRISEPREMIUM', 20], ...EVERYDAY_SEATS]),
    teams: [
      { name: 'Office 365 E3 users', description: 'Everybody who is to have E3', members: names },
      {
        name: 'Head office',
        description: 'Management and administrators',
        members: [...department('Executive'), ...department('IT')],
      },
    ],
    people: [...ROSTER, ...staff],
  });
  return everyday(new Story(start, '2019-06-03T07:00:00Z'))
    .license('Head office', ['ENTERPRISEPREMIUM'])
    .assignAll(names, ['ENTERPRISEPACK']).directory;
}
