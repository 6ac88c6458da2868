import type { Directory } from '../engine/directory.ts';
import { contoso, subscriptions } from './contoso.ts';
import { everyday, EVERYDAY_SEATS } from './everyday.ts';
import { department } from './roster.ts';
import { Story } from './story.ts';

/**
 * Who is in Sales by department has E3, who is in Marketing has E1, and managers have Power BI Pro on top. A
 * changed department or job title moves people between the groups, and their licences follow.
 */
export function dynamicGroup(): Directory {
  const start = contoso({
    version: 'current',
    description: 'Attributes decide who is licensed.',
    products: subscriptions([['ENTERPRISEPACK', 25], ['STANDARDPACK', 25], ...EVERYDAY_SEATS]),
    teams: [{ name: 'IT', description: 'Administrators', members: department('IT') }],
  });
  return everyday(new Story(start, '2021-05-03T07:00:00Z'))
    .dynamicGroup('Sales licenses', 'E3 by department', 'user.department -eq "Sales"')
    .license('Sales licenses', ['ENTERPRISEPACK'])
    .dynamicGroup(
      'Marketing licenses',
      'E1 by department',
      '(user.department -eq "Marketing") -and (user.accountEnabled -eq true)',
    )
    .license('Marketing licenses', ['STANDARDPACK'])
    .dynamicGroup('Managers', 'Power BI Pro by job title', 'user.jobTitle -contains "Manager"')
    .license('Managers', ['POWER_BI_PRO']).directory;
}
