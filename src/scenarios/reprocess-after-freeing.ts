import type { Directory } from '../engine/directory.ts';
import { classicSubscriptions, contoso } from './contoso.ts';
import { everyday, EVERYDAY_SEATS } from './everyday.ts';
import { department } from './roster.ts';
import { Story } from './story.ts';

/**
 * Fourteen E3 seats. Ruth Abramson, Pieter van Dijk, Elena Popescu and Marcus Bell kept direct ones after a trial;
 * Amara Okafor and Daniel Kim hold theirs directly and through Sales, one seat each. Four members are left over.
 */
export function reprocessAfterFreeing(): Directory {
  const trial = ['Ruth Abramson', 'Pieter van Dijk', 'Elena Popescu', 'Marcus Bell'];
  const start = contoso({
    version: 'preview',
    description: 'Seats held directly that a group could use.',
    products: classicSubscriptions([['ENTERPRISEPACK', 14], ['EMS', 25], ...EVERYDAY_SEATS]),
    teams: [
      { name: 'Sales', description: 'Everybody in Sales', members: department('Sales') },
      { name: 'Finance', description: 'Everybody in Finance', members: department('Finance') },
      { name: 'IT', description: 'Administrators', members: department('IT') },
    ],
  });
  return everyday(new Story(start, '2017-06-05T07:00:00Z'))
    .license('IT', ['EMS'])
    .assignAll([...trial, 'Amara Okafor', 'Daniel Kim'], ['ENTERPRISEPACK'])
    .wait(30)
    .license('Sales', ['ENTERPRISEPACK']).directory;
}
