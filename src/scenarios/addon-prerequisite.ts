import type { Directory } from '../engine/directory.ts';
import { contoso, subscriptions } from './contoso.ts';
import { everyday, EVERYDAY_SEATS } from './everyday.ts';
import { department } from './roster.ts';
import { Story } from './story.ts';

/**
 * Workplace Analytics is bought for the group Analysts, which has no licences yet. Its members have Exchange
 * already, through All employees, and that does not count: the prerequisite has to be in the same group.
 */
export function addonPrerequisite(): Directory {
  const analysts = ['Jamal Washington', 'Nadia Petrova', 'Mei Lin Chen', 'Marcus Bell', 'David Osei'];
  const everybody = ['Sales', 'Engineering', 'Marketing', 'Finance', 'Human Resources'].flatMap(department);
  const start = contoso({
    version: 'current',
    description: 'An add-on and what it needs, in one group.',
    products: subscriptions([
      ['ENTERPRISEPACK', 40],
      ['WORKPLACE_ANALYTICS', 10],
      ['EXCHANGEENTERPRISE', 10],
      ...EVERYDAY_SEATS,
    ]),
    teams: [
      { name: 'All employees', description: 'Everybody but head office', members: everybody },
      { name: 'Analysts', description: 'Who is to have Workplace Analytics', members: analysts },
    ],
  });
  return everyday(new Story(start, '2025-03-03T07:00:00Z')).license('All employees', ['ENTERPRISEPACK'])
    .directory;
}
