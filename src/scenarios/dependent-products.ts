import type { Directory } from '../engine/directory.ts';
import { classicSubscriptions, contoso } from './contoso.ts';
import { everyday, EVERYDAY_SEATS } from './everyday.ts';
import { department } from './roster.ts';
import { Story } from './story.ts';

/**
 * Three people left Marketing, which has E3. Hannah Lindqvist holds Workplace Analytics and Jamal Washington Audio
 * Conferencing directly: both need a plan of E3 and keep it. Emily Carter had no add-on and lost E3.
 */
export function dependentProducts(): Directory {
  const leavers = ['Hannah Lindqvist', 'Jamal Washington', 'Emily Carter'];
  const start = contoso({
    version: 'preview',
    description: 'People left a licensed group, and an add-on still needs what it gave them.',
    products: classicSubscriptions([
      ['ENTERPRISEPACK', 25],
      ['WORKPLACE_ANALYTICS', 5],
      ['MCOMEETADV', 10],
      ['EXCHANGEENTERPRISE', 10],
      ...EVERYDAY_SEATS,
    ]),
    teams: [
      {
        name: 'Marketing',
        description: 'Everybody in Marketing',
        members: [...department('Marketing'), ...leavers],
      },
      { name: 'Sales', description: 'Everybody in Sales', members: department('Sales') },
      { name: 'Finance', description: 'Everybody in Finance', members: department('Finance') },
    ],
  });
  return everyday(new Story(start, '2017-06-05T07:00:00Z'))
    .license('Marketing', ['ENTERPRISEPACK'])
    .assign('Hannah Lindqvist', ['WORKPLACE_ANALYTICS'])
    .assignAll(['Jamal Washington', 'Isabel Torres'], ['MCOMEETADV'])
    .assign('Ruth Abramson', ['EXCHANGEENTERPRISE'])
    .wait(30)
    .leave('Marketing', ...leavers).directory;
}
