import type { Directory } from '../engine/directory.ts';
import { contoso, subscriptions } from './contoso.ts';
import { everyday, EVERYDAY_SEATS } from './everyday.ts';
import { department } from './roster.ts';
import { Story } from './story.ts';

/**
 * Project Falcon has E3 and is to be deleted. Wei Zhang holds Workplace Analytics and Samuel Brooks Audio
 * Conferencing directly: once the group's licences are removed, both stay in error, also after it is gone.
 */
export function deleteLicensedGroup(): Directory {
  const start = contoso({
    version: 'current',
    description: 'A licensed group that nobody needs any more.',
    products: subscriptions([
      ['ENTERPRISEPACK', 25],
      ['WORKPLACE_ANALYTICS', 5],
      ['MCOMEETADV', 10],
      ['EXCHANGEENTERPRISE', 10],
      ...EVERYDAY_SEATS,
    ]),
    teams: [
      { name: 'Project Falcon', description: 'Finished in April', members: department('Engineering') },
      { name: 'Sales', description: 'Everybody in Sales', members: department('Sales') },
      { name: 'Old printers', description: 'Not licensed, can be deleted', members: department('IT') },
    ],
  });
  return everyday(new Story(start, '2025-05-05T07:00:00Z'))
    .license('Project Falcon', ['ENTERPRISEPACK'])
    .license('Sales', ['ENTERPRISEPACK'])
    .assign('Wei Zhang', ['WORKPLACE_ANALYTICS'])
    .assignAll(['Samuel Brooks', 'Amara Okafor'], ['MCOMEETADV']).directory;
}
