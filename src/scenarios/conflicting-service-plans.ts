import type { Directory } from '../engine/directory.ts';
import { classicSubscriptions, contoso } from './contoso.ts';
import { everyday, EVERYDAY_SEATS } from './everyday.ts';
import { department } from './roster.ts';
import { Story } from './story.ts';

/**
 * The article's example: E1 direct with all plans, then a member of a group with E3. Wei Zhang, Lena Hoffmann and
 * Arjun Patel are in error, one for each of the article's three fixes; their five colleagues are licensed.
 */
export function conflictingServicePlans(): Directory {
  const newcomers = ['Wei Zhang', 'Lena Hoffmann', 'Arjun Patel'];
  const start = contoso({
    version: 'preview',
    description: 'E1 assigned directly, E3 through a group.',
    products: classicSubscriptions([['STANDARDPACK', 25], ['ENTERPRISEPACK', 25], ...EVERYDAY_SEATS]),
    teams: [
      {
        name: 'Engineering',
        description: 'Everybody in Engineering',
        members: department('Engineering').filter((name) => !newcomers.includes(name)),
      },
      { name: 'Sales', description: 'Everybody in Sales', members: department('Sales') },
      { name: 'Marketing', description: 'Everybody in Marketing', members: department('Marketing') },
    ],
  });
  return everyday(new Story(start, '2017-06-05T07:00:00Z'))
    .assignAll([...newcomers, 'Amara Okafor', 'Daniel Kim', 'Omar Haddad'], ['STANDARDPACK'])
    .license('Engineering', ['ENTERPRISEPACK'])
    .wait(30)
    .join('Engineering', ...newcomers).directory;
}
