import type { Directory } from '../engine/directory.ts';
import { classicSubscriptions, contoso } from './contoso.ts';
import { crowd } from './crowd.ts';
import { everyday, EVERYDAY_SEATS } from './everyday.ts';
import { fullName } from './person.ts';
import { department, ROSTER } from './roster.ts';
import { Story } from './story.ts';

const TITLES = [
  'HR Specialist',
  'Recruiter',
  'Payroll Specialist',
  'Trainer',
  'HR Business Partner',
] as const;

/**
 * The linked article's example: 1,000 members in HR Department, E3 less Yammer plus EMS. Ten of them are among the
 * forty Kiosk users, whose E1 conflicts.
 */
export function hrDepartment(): Directory {
  const staff = crowd(997, (index) => ({
    department: 'Human Resources',
    jobTitle: TITLES[index % TITLES.length] ?? '',
    location: 'US',
  }));
  const frontDesk = crowd(
    30,
    () => ({ department: 'Front Desk', jobTitle: 'Receptionist', location: 'US' }),
    staff.length,
  );
  const kiosk = [...staff.slice(100, 110), ...frontDesk];
  const start = contoso({
    version: 'current',
    description: 'A thousand members, ten of them licensed by another group already.',
    products: classicSubscriptions([
      ['ENTERPRISEPACK', 1_200],
      ['EMS', 1_200],
      ['STANDARDPACK', 100],
      ...EVERYDAY_SEATS,
    ]),
    teams: [
      {
        name: 'Kiosk users',
        description: 'Shared computers at the front desks',
        members: kiosk.map(fullName),
      },
      {
        name: 'HR Department',
        description: 'Everybody in Human Resources',
        members: [...department('Human Resources'), ...staff.map(fullName)],
      },
      { name: 'Sales', description: 'Everybody in Sales', members: department('Sales') },
    ],
    people: [...ROSTER, ...staff, ...frontDesk],
  });
  return everyday(new Story(start, '2019-03-04T07:00:00Z'))
    .license('Kiosk users', ['STANDARDPACK'])
    .wait(30)
    .license('HR Department', { ENTERPRISEPACK: ['YAMMER_ENTERPRISE'], EMS: [] }).directory;
}
