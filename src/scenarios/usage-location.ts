import type { Directory } from '../engine/directory.ts';
import { classicSubscriptions, contoso } from './contoso.ts';
import { everyday, EVERYDAY_SEATS } from './everyday.ts';
import { fullName } from './person.ts';
import { department, ROSTER } from './roster.ts';
import { Story } from './story.ts';

/** Usage locations that differ from the roster's: Mei Lin Chen's is a former one, Noah Becker never had any. */
const LOCATIONS: ReadonlyMap<string, string | null> = new Map([
  ['Mei Lin Chen', 'CN'],
  ['Noah Becker', null],
]);

/**
 * Marketing gets E5 with Audio Conferencing, which is not available in China: Mei Lin Chen is in error. Noah Becker
 * has no usage location, inherits the directory's (US) and is licensed.
 */
export function usageLocation(): Directory {
  const start = contoso({
    version: 'preview',
    description: 'One usage location is not supported, one is not set.',
    products: classicSubscriptions([['ENTERPRISEPREMIUM', 20], ['ENTERPRISEPACK', 25], ...EVERYDAY_SEATS]),
    teams: [
      { name: 'Marketing', description: 'Everybody in Marketing', members: department('Marketing') },
      { name: 'Engineering', description: 'Everybody in Engineering', members: department('Engineering') },
      { name: 'Sales', description: 'Everybody in Sales', members: department('Sales') },
    ],
    people: ROSTER.map((person) => {
      const location = LOCATIONS.get(fullName(person));
      return location === undefined ? person : { ...person, location };
    }),
  });
  return everyday(new Story(start, '2017-06-05T07:00:00Z'))
    .license('Engineering', ['ENTERPRISEPACK'])
    .wait(30)
    .license('Marketing', ['ENTERPRISEPREMIUM']).directory;
}
