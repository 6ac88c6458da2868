import type { Directory } from '../engine/directory.ts';
import { classicSubscriptions, contoso } from './contoso.ts';
import { everyday, EVERYDAY_SEATS } from './everyday.ts';
import { fullName } from './person.ts';
import { department, ROSTER } from './roster.ts';
import { Story } from './story.ts';

const SHARED = 'smtp:help@contoso.onmicrosoft.com';
const SHARING = ["Grace O'Connor", 'Emily Carter'];

/**
 * Grace O'Connor and Emily Carter have the address help@contoso.onmicrosoft.com both. Sales gets E3: the other
 * twelve members are licensed, these two are not, and the preview records no error (R6.1).
 */
export function duplicateProxyAddresses(): Directory {
  const start = contoso({
    version: 'preview',
    description: 'Two users share a proxy address; their assignment fails silently.',
    products: classicSubscriptions([['ENTERPRISEPACK', 25], ['EMS', 25], ...EVERYDAY_SEATS]),
    teams: [
      { name: 'Sales', description: 'Everybody in Sales', members: department('Sales') },
      { name: 'Marketing', description: 'Everybody in Marketing', members: department('Marketing') },
      { name: 'IT', description: 'Administrators', members: department('IT') },
    ],
    people: ROSTER.map((person) =>
      SHARING.includes(fullName(person))
        ? { ...person, aliases: [...(person.aliases ?? []), SHARED] }
        : person,
    ),
  });
  return everyday(new Story(start, '2017-06-05T07:00:00Z'))
    .license('IT', ['EMS'])
    .wait(30)
    .license('Sales', ['ENTERPRISEPACK']).directory;
}
