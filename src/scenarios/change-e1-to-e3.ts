import type { Directory } from '../engine/directory.ts';
import { contoso, subscriptions } from './contoso.ts';
import { everyday, EVERYDAY_SEATS } from './everyday.ts';
import { department } from './roster.ts';
import { Story } from './story.ts';

/**
 * Office users has E1 for 25 members and is to have E3, for which there are seats. Amara Okafor and Isabel Torres
 * hold Audio Conferencing directly, which needs a plan that E1 and E3 share: with E1 gone first, they would be in error.
 */
export function changeE1ToE3(): Directory {
  const start = contoso({
    version: 'current',
    description: 'From E1 to E3 without a gap.',
    products: subscriptions([
      ['STANDARDPACK', 30],
      ['ENTERPRISEPACK', 30],
      ['MCOMEETADV', 10],
      ...EVERYDAY_SEATS,
    ]),
    teams: [
      {
        name: 'Office users',
        description: 'Sales, Marketing and Finance',
        members: [...department('Sales'), ...department('Marketing'), ...department('Finance')],
      },
      { name: 'Engineering', description: 'Everybody in Engineering', members: department('Engineering') },
    ],
  });
  return everyday(new Story(start, '2023-09-04T07:00:00Z'))
    .license('Office users', ['STANDARDPACK'])
    .assignAll(['Amara Okafor', 'Isabel Torres'], ['MCOMEETADV']).directory;
}
