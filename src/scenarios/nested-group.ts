import type { Directory } from '../engine/directory.ts';
import { contoso, subscriptions } from './contoso.ts';
import { everyday, EVERYDAY_SEATS } from './everyday.ts';
import { Story } from './story.ts';

/**
 * Finance has E3 and three direct members, and the group Payroll inside it has three more. Only the first level is
 * licensed (R1.8); the members of Payroll get nothing, and no error.
 */
export function nestedGroup(): Directory {
  const start = contoso({
    version: 'current',
    description: 'A group inside a licensed group.',
    products: subscriptions([['ENTERPRISEPACK', 25], ['EMS', 25], ...EVERYDAY_SEATS]),
    teams: [
      {
        name: 'Finance',
        description: 'Finance, and Payroll as a group in it',
        members: ['Ruth Abramson', 'Pieter van Dijk', 'Marcus Bell', 'Payroll'],
      },
      {
        name: 'Payroll',
        description: 'A group inside Finance',
        members: ['Elena Popescu', 'Fatima El Amrani', 'David Osei'],
      },
      { name: 'IT', description: 'Administrators', members: ['Viktor Hansen', 'Leila Karimi'] },
    ],
  });
  return everyday(new Story(start, '2021-02-01T07:00:00Z'))
    .license('IT', ['EMS'])
    .license('Finance', ['ENTERPRISEPACK']).directory;
}
