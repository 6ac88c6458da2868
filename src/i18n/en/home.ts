/** Words of the home page. */
export const home = {
  title: 'Welcome',
  intro:
    'When a group assigns licenses, errors happen in the background and are only recorded on users. In this lab you can make those errors, find them, understand them and fix them, in a simulated tenant where nothing can break.',
  tenant: 'Open tenant: {name}',
  users: 'Users',
  groups: 'Groups',
  groupsWithErrors: 'Groups with errors',
  products: 'Products',
  queue: 'Users queued',
  scenario: 'Open scenario: {title}',
  ownTenant: 'A tenant of your own',
  ownTenantText: 'This tenant belongs to no scenario. Start with what needs attention, or open a scenario.',
  try: 'What to try first',
  start: 'Start here',
  startOwn: 'Go to Licenses',
  gallery: 'All scenarios',
  tour: 'The article’s tour',
  tourText:
    '“Identify and resolve license assignment problems for a group in Azure Active Directory”, section by section: each step opens a tenant that has the problem.',
  openNow: 'Open now',
} as const;
