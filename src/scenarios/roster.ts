import { fullName, plain, type Person } from './person.ts';

type Row = readonly [first: string, last: string, department: string, jobTitle: string, location: string];

const ROWS: readonly Row[] = [
  ['Amara', 'Okafor', 'Sales', 'Regional Sales Manager', 'US'],
  ['Lukas', 'Brandt', 'Sales', 'Account Executive', 'DE'],
  ['Sofia', 'Marchetti', 'Sales', 'Account Executive', 'IT'],
  ['Daniel', 'Kim', 'Sales', 'Sales Engineer', 'US'],
  ['Priya', 'Raman', 'Sales', 'Account Executive', 'GB'],
  ['Mateo', 'Fernández', 'Sales', 'Account Executive', 'ES'],
  ['Hannah', 'Lindqvist', 'Sales', 'Inside Sales Representative', 'SE'],
  ['Omar', 'Haddad', 'Sales', 'Channel Manager', 'AE'],
  ['Chloé', 'Dubois', 'Sales', 'Account Executive', 'FR'],
  ['Jamal', 'Washington', 'Sales', 'Sales Operations Analyst', 'US'],
  ['Yuki', 'Tanaka', 'Sales', 'Account Executive', 'JP'],
  ['Grace', "O'Connor", 'Sales', 'Customer Success Manager', 'IE'],
  ['Rafael', 'Souza', 'Sales', 'Account Executive', 'BR'],
  ['Emily', 'Carter', 'Sales', 'Sales Assistant', 'US'],
  ['Tomasz', 'Wójcik', 'Engineering', 'Software Engineer', 'PL'],
  ['Wei', 'Zhang', 'Engineering', 'Principal Engineer', 'US'],
  ['Ingrid', 'Solberg', 'Engineering', 'Quality Lead', 'NO'],
  ['Kofi', 'Mensah', 'Engineering', 'Operations Engineer', 'US'],
  ['Lena', 'Hoffmann', 'Engineering', 'Software Engineer', 'DE'],
  ['Arjun', 'Patel', 'Engineering', 'Software Engineer', 'US'],
  ['Nadia', 'Petrova', 'Engineering', 'Data Engineer', 'BG'],
  ['Samuel', 'Brooks', 'Engineering', 'Engineering Manager', 'US'],
  ['Isabel', 'Torres', 'Marketing', 'Marketing Director', 'US'],
  ['Noah', 'Becker', 'Marketing', 'Content Strategist', 'AT'],
  ['Aisha', 'Rahman', 'Marketing', 'Campaign Manager', 'GB'],
  ['Julien', 'Moreau', 'Marketing', 'Designer', 'FR'],
  ['Mei Lin', 'Chen', 'Marketing', 'Market Analyst', 'SG'],
  ['Oliver', 'Grant', 'Marketing', 'Social Media Manager', 'CA'],
  ['Ruth', 'Abramson', 'Finance', 'Chief Accountant', 'US'],
  ['Pieter', 'van Dijk', 'Finance', 'Financial Controller', 'NL'],
  ['Elena', 'Popescu', 'Finance', 'Payroll Specialist', 'RO'],
  ['Marcus', 'Bell', 'Finance', 'Financial Analyst', 'US'],
  ['Fatima', 'El Amrani', 'Finance', 'Accounts Payable Clerk', 'MA'],
  ['Joanna', 'Nowak', 'Human Resources', 'HR Business Partner', 'PL'],
  ['David', 'Osei', 'Human Resources', 'Recruiter', 'US'],
  ['Karen', 'Whitfield', 'Human Resources', 'HR Director', 'US'],
  ['Viktor', 'Hansen', 'IT', 'Systems Administrator', 'DK'],
  ['Leila', 'Karimi', 'IT', 'Service Desk Analyst', 'US'],
  ['Charles', 'Whitaker', 'Executive', 'Chief Executive Officer', 'US'],
  ['Anita', 'Desai', 'Executive', 'Chief Operating Officer', 'US'],
];

/** The forty people who appear in every story, with the same ids in each. `hannah@contoso.com` is an alias. */
export const ROSTER: readonly Person[] = ROWS.map(([first, last, department, jobTitle, location]) => ({
  first,
  last,
  department,
  jobTitle,
  location,
  aliases: [`smtp:${plain(first)}@contoso.com`],
}));

/** Full names of a department's people, in the order of the roster. */
export const department = (name: string): string[] =>
  ROSTER.filter((person) => person.department === name).map(fullName);
