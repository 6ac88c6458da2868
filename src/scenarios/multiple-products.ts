import type { Directory } from '../engine/directory.ts';
import { classicSubscriptions, contoso } from './contoso.ts';
import { everyday, EVERYDAY_SEATS } from './everyday.ts';
import { department } from './roster.ts';
import { Story } from './story.ts';

/**
 * Sales gets E3 and EMS. E3 has seats for everybody, EMS for eight more: the last six of the fourteen members get
 * neither.
 */
export function multipleProducts(): Directory {
  const start = contoso({
    version: 'preview',
    description: 'Two products on one group, one of them short.',
    products: classicSubscriptions([['ENTERPRISEPACK', 40], ['EMS', 10], ...EVERYDAY_SEATS]),
    teams: [
      { name: 'Sales', description: 'Everybody in Sales', members: department('Sales') },
      { name: 'Marketing', description: 'Everybody in Marketing', members: department('Marketing') },
      { name: 'Finance', description: 'Everybody in Finance', members: department('Finance') },
    ],
  });
  return everyday(new Story(start, '2017-06-05T07:00:00Z'))
    .assignAll(department('IT'), ['EMS'])
    .license('Finance', ['ENTERPRISEPACK'])
    .wait(30)
    .license('Sales', ['ENTERPRISEPACK', 'EMS']).directory;
}
