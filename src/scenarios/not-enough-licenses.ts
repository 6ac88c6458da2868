import type { Directory } from '../engine/directory.ts';
import { classicSubscriptions, contoso } from './contoso.ts';
import { everyday, EVERYDAY_SEATS } from './everyday.ts';
import { department } from './roster.ts';
import { Story } from './story.ts';

/**
 * Eighteen E3 seats: four direct in Finance and HR, three through a finished project's group, eleven for the
 * fourteen members of Sales. Grace O'Connor, Rafael Souza and Emily Carter are left over.
 */
export function notEnoughLicenses(): Directory {
  const start = contoso({
    version: 'preview',
    description: 'A group with more members than there are seats.',
    products: classicSubscriptions([['ENTERPRISEPACK', 18], ['EMS', 25], ...EVERYDAY_SEATS]),
    teams: [
      { name: 'Sales', description: 'Everybody in Sales', members: department('Sales') },
      {
        name: 'Project Falcon',
        description: 'Finished in April',
        members: ['Tomasz Wójcik', 'Kofi Mensah', 'Nadia Petrova'],
      },
      { name: 'Marketing', description: 'Everybody in Marketing', members: department('Marketing') },
      { name: 'IT', description: 'Administrators', members: department('IT') },
    ],
  });
  return everyday(new Story(start, '2017-06-05T07:00:00Z'))
    .license('IT', ['EMS'])
    .assignAll(['Ruth Abramson', 'Pieter van Dijk', 'Marcus Bell', 'Joanna Nowak'], ['ENTERPRISEPACK'])
    .license('Project Falcon', ['ENTERPRISEPACK'])
    .wait(30)
    .license('Sales', ['ENTERPRISEPACK']).directory;
}
