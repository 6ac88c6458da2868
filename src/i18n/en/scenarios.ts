/**
 * Words of the scenarios page, and of every scenario by its id: its story in three sentences, the section or article it
 * belongs to, and three steps to begin with.
 */
export const scenarios = {
  title: 'Scenarios',
  subtitle: 'Tenants that tell a story',
  intro:
    'Each scenario is a whole tenant. What you have changed in the open tenant stays saved on the page Tenants; the audit log of each tells how it came about.',
  load: 'Open scenario',
  reset: 'Start over',
  open: 'Open',
  current: 'Open now',
  loading: 'Opening the scenario…',
  loaded: '{title} is open.',
  failed: 'The scenario could not be loaded. Check the connection and try again.',
  start: 'Go to where it starts',
  filter: 'Filter by source',
  anySource: 'All sources',
  find: 'Search scenarios',
  noMatch: 'No scenario matches the filters',
  count: '{shown, number} of {total, plural, one {# scenario} other {# scenarios}}',
  story: 'Story',
  steps: 'What to try first',
  section: 'In the article: “{section}”',
  replaceTitle: 'Replace the tenant?',
  replaceText: 'The open tenant cannot be saved: it and everything done to it is discarded.',
  sources: {
    S: 'The article',
    A: 'Assigning licenses to a group',
    M: 'How to migrate to group-based licensing',
    C: 'Change the license assignments',
    N: 'Current edition of the article',
    V: 'Additional scenarios',
    none: 'Not from an article',
  },
  'not-enough-licenses': {
    title: 'Not enough licenses',
    story:
      'Contoso bought 18 licenses of Office 365 Enterprise E3 and assigned them to the 14 members of the group Sales. Four people in Finance and HR hold E3 directly, and three more have it through Project Falcon, which finished in April. The last three members of Sales could not be licensed.',
    section: 'Not enough licenses',
    try: {
      step1:
        'On Licenses > Overview, click the info box, then the group Sales, to see who is in error and why.',
      step2:
        'On Licenses > All products, see how many licenses are available; click the product for Licensed users and Licensed groups.',
      step3:
        'Buy seats, remove direct licenses, or remove the license from Project Falcon; then open Sales > Licenses and select Reprocess.',
    },
  },
  'conflicting-service-plans': {
    title: 'Conflicting service plans',
    story:
      'Wei Zhang, Lena Hoffmann and Arjun Patel hold Office 365 Enterprise E1 directly, with all its plans enabled. They were added to the group Engineering, which has Office 365 Enterprise E3, and its SharePoint and Exchange plans conflict with theirs. Five colleagues without E1 were licensed, and the three newcomers are in error.',
    section: 'Conflicting service plans',
    try: {
      step1: 'Open Engineering > Licenses, click the notification, then a user, to see which plans conflict.',
      step2:
        'Fix each user differently: turn off SharePoint Online (Plan 1) and Exchange Online (Plan 1) in one E1 license, and remove E1 from another user.',
      step3:
        'Select Reprocess for those two; for the third, turn off both Plan 2 services in the group’s E3 under Assignments, which processes everyone.',
    },
  },
  'dependent-products': {
    title: 'Other products depend on this license',
    story:
      'Three people left the group Marketing and should lose Office 365 Enterprise E3. Hannah Lindqvist has Workplace Analytics and Jamal Washington has Audio Conferencing, assigned directly, and both need a plan that E3 gives them. They keep E3 and are in error, while Emily Carter, who had no add-on, lost it.',
    section: 'Other products depend on this license',
    try: {
      step1:
        'Open Marketing > Licenses and click the notification: both users are in error although they are no longer members.',
      step2:
        'Give Hannah Lindqvist the required plan in another way, by assigning Exchange Online (Plan 2) directly; remove Audio Conferencing from Jamal Washington.',
      step3: 'Select Reprocess on Marketing > Licenses: now E3 is removed from both.',
    },
  },
  'usage-location': {
    title: 'Usage location isn’t allowed',
    story:
      'The group Marketing got Office 365 Enterprise E5, which contains Audio Conferencing. Mei Lin Chen’s usage location is still China, where that plan isn’t available, although she moved to Singapore. Noah Becker has no usage location, inherits the United States from the directory and was licensed, although he works in Austria.',
    section: 'Usage location isn’t allowed',
    try: {
      step1:
        'Open Marketing > Licenses, click the notification, then Mei Lin Chen, to see the location in question.',
      step2:
        'On her Profile, change Settings > Usage location to Singapore, and see that nothing else happens; or remove her from Marketing.',
      step3:
        'Select Reprocess on Marketing > Licenses; then set Noah Becker’s own usage location, as the article recommends.',
    },
  },
  'multiple-products': {
    title: 'More than one product on a group',
    story:
      'The group Sales was given Office 365 Enterprise E3 and Enterprise Mobility + Security together. There are plenty of E3 licenses, but Enterprise Mobility + Security ran out after eight of the 14 members. The other six got neither product, because a group’s products are assigned together or not at all.',
    section: 'What happens when there’s more than one product license on a group?',
    try: {
      step1:
        'Open Sales > Licenses, click the notification and compare Failed assignments with Top reason for failure.',
      step2:
        'On Licenses > All products, see that only Enterprise Mobility + Security is short, and buy six more seats.',
      step3:
        'Select Reprocess on Sales > Licenses; or, instead of buying, remove Enterprise Mobility + Security from the group, and everyone gets E3.',
    },
  },
  'duplicate-proxy-addresses': {
    title: 'Duplicate proxy addresses',
    story:
      "Grace O'Connor and Emily Carter both have the proxy address help@contoso.onmicrosoft.com by mistake. The group Sales was given Office 365 Enterprise E3, and these two of its 14 members got no license. In the preview of group-based licensing this fails silently: no error is recorded on them.",
    section:
      'License assignment fails silently for a user due to duplicate proxy addresses in Exchange Online',
    try: {
      step1:
        'Open Sales > Licenses: there is no notification. Compare it with Members, where two users are not licensed.',
      step2:
        'On the Profile of one of them, find the shared address under Proxy addresses, remove it and save.',
      step3: 'Nothing happens until you select Reprocess on Sales > Licenses; then both users are licensed.',
    },
  },
  'reprocess-after-freeing': {
    title: 'Reprocess after freeing licenses',
    story:
      'All 14 licenses of Office 365 Enterprise E3 are in use, and four members of the group Sales could not be licensed. Four people in Finance kept direct licenses from a trial and no longer need them. Removing those frees enough seats, but the errors stay until the group is reprocessed.',
    section: 'How do you force license processing in a group to resolve errors?',
    try: {
      step1:
        'On Licenses > All products, click Office 365 Enterprise E3 and, under Licensed users, show the direct assignments.',
      step2:
        'Select the four people in Finance and Remove license. Amara Okafor and Daniel Kim also inherit theirs, so removing their direct ones would free nothing.',
      step3: 'See that Sales still has four users in error; then select Reprocess on Sales > Licenses.',
    },
  },
  'hr-department': {
    title: 'HR Department',
    story:
      'The group HR Department has 1,000 members and was given Office 365 Enterprise E3 without Yammer, and Enterprise Mobility + Security. Ten of them are also in the group Kiosk users, which had given them Office 365 Enterprise E1 before. Those ten are in error, because E1 and E3 have conflicting plans.',
    section: 'Assigning licenses to a group in Azure Active Directory',
    try: {
      step1:
        'Open HR Department > Licenses and click the notification about the ten users that licenses couldn’t be assigned to.',
      step2: 'Open Kiosk users > Members, select one of the ten and remove them.',
      step3:
        'Losing E1 lets the background service try HR Department again by itself: the error is gone without Reprocess.',
    },
  },
  'migrate-to-group': {
    title: 'Migrate to group-based licensing',
    story:
      'A script gave Office 365 Enterprise E3 to 1,000 users directly, and not one license is left. All of them are members of the group Office 365 E3 users, which isn’t licensed yet. Moving them to the group takes no extra license, and nobody loses anything on the way.',
    section: 'How to migrate individual licensed users to group-based licensing in Azure Active Directory',
    try: {
      step1:
        'Open Office 365 E3 users > Licenses, select Assignments, choose Office 365 Enterprise E3 and save.',
      step2:
        'Wait until the change has been applied to all users and check for errors; on Licenses > All products, still exactly 1,000 are assigned.',
      step3:
        'Click the product and, under Licensed users, select everyone and Remove license: only the direct ones go.',
    },
  },
  'change-e1-to-e3': {
    title: 'From E1 to E3 in one change',
    story:
      'The 25 members of the group Office users have Office 365 Enterprise E1 and are to have E3 instead. Both products have conflicting plans, so E3 cannot be added beside E1, and removing E1 first would leave everyone without mail for a while. Amara Okafor and Isabel Torres also hold Audio Conferencing, which needs a plan that E1 gives them now.',
    section: 'Change the license assignments for a user or group in Azure Active Directory',
    try: {
      step1:
        'Open Office users > Licenses, select Assignments, choose E3 as well and save: the change is refused.',
      step2:
        'Now clear E1 and choose E3 together, and save: removal and assignment happen at once for each user.',
      step3:
        'Start over and remove E1 first, to see that the two users with Audio Conferencing end up in error.',
    },
  },
  'addon-prerequisite': {
    title: 'An add-on and its prerequisite',
    story:
      'Contoso bought Microsoft Workplace Analytics for the group Analysts. The service needs Exchange Online, and every analyst has it, but through the group All employees. A group’s licenses must meet their own requirements, so the add-on is refused on its own.',
    section: 'Missing dependent service plans',
    try: {
      step1:
        'Open Analysts > Licenses, select Assignments, choose Microsoft Workplace Analytics and save: the change is refused.',
      step2:
        'Choose Exchange Online (Plan 2) with it, in the same group, and save again: now it is accepted.',
      step3: 'Open an analyst’s Licenses to see both products beside the E3 inherited from All employees.',
    },
  },
  'delete-licensed-group': {
    title: 'Delete a licensed group',
    story:
      'The group Project Falcon is no longer needed, but it still has Office 365 Enterprise E3. A group that holds licenses can’t be deleted, so they have to be removed first. Wei Zhang and Samuel Brooks hold add-ons that depend on E3, so they will keep it and be in error.',
    section: 'Deleting a group with an assigned license',
    try: {
      step1: 'Try to delete Project Falcon: it is refused because of its license.',
      step2:
        'Open its Licenses, remove Office 365 Enterprise E3, and look at the two users in error; then delete the group.',
      step3:
        'Open Wei Zhang’s Licenses, remove Microsoft Workplace Analytics, and select Reprocess: what the deleted group left behind is gone.',
    },
  },
  'new-service-plan': {
    title: 'A new service joins a product',
    story:
      'Office 365 Enterprise E5 is assigned to the group Executives, directly to two administrators, and to the group O365 E5 - Exchange only with every other service turned off. Microsoft is about to add Microsoft Stream to the product. A new service is on by default in every existing assignment.',
    section: 'Managing new services added to products',
    try: {
      step1:
        'On Licenses > All products, click Office 365 Enterprise E5 and, under Service plans, add Microsoft Stream for Office 365 E5 (STREAM_O365_E5).',
      step2:
        'Under Licensed groups, open O365 E5 - Exchange only: the new service is on there, beside Exchange Online.',
      step3: 'Turn it off under Assignments and save; the administrators with direct licenses still have it.',
    },
  },
  'nested-group': {
    title: 'A group inside a licensed group',
    story:
      'The group Finance has Office 365 Enterprise E3, three users as members and the group Payroll inside it. Only first-level user members of a licensed group are licensed. The three members of Payroll have no license and no error, so nobody is told.',
    section: 'Limitations and known issues',
    try: {
      step1: 'Open Finance > Members and compare the users with the nested group Payroll.',
      step2: 'Select Reprocess on Finance > Licenses: nothing changes for the members of Payroll.',
      step3: 'Add Elena Popescu to Finance directly, or assign the license to Payroll as well.',
    },
  },
  'dynamic-group': {
    title: 'Dynamic groups decide',
    story:
      'Three groups have a membership rule instead of a member list, and each is licensed. Whoever works in Sales gets Office 365 Enterprise E3, whoever works in Marketing gets E1, and managers get Power BI Pro on top. When an attribute changes, people move between the groups and their licenses follow.',
    section: 'Use group-based licensing with dynamic groups',
    try: {
      step1: 'Open Sales licenses and look at its rule; its members can’t be added or removed by hand.',
      step2: 'On Emily Carter’s Profile, change Department from Sales to Marketing and save.',
      step3: 'Open her Licenses: E3 has gone, E1 has come, and Audit logs tell in which order.',
    },
  },
  'large-tenant': {
    title: 'A large tenant',
    story:
      'Contoso has 100,000 users in ten countries, 500 groups and 60 products. Nearly half of the groups are licensed and every kind of error has happened somewhere; the subscription to badges has even expired, so that all 100,000 members of the group Everybody are in error. Names, numbers and errors are generated and are the same every time.',
    section: 'How to find license assignment errors',
    try: {
      step1:
        'On Licenses > Overview, click the info box to see all groups with errors, and sort them by number: Everybody is the largest.',
      step2:
        'Open IT CN > Licenses and click the notification: Enterprise Mobility + Security is short, so E3 was not assigned either.',
      step3:
        'Open the users in error of Everybody, select Reprocess, and watch the background service at work on 100,000 users; buy seats of CONTOSO_SAMPLE_BADGES, and it licenses them all.',
    },
  },
} as const;
