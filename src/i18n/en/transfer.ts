/** Words of the page that imports and exports tenants. Names of Graph and its properties are never translated. */
export const transfer = {
  title: 'Import and export',
  subtitle: 'Your own tenant',
  import: {
    title: 'Import',
    text: 'A tenant document of this lab, or what Microsoft Graph answers about a real tenant: users, groups with their members, and subscribed products, in any number of files, pages in any order. Microsoft’s list of product names (CSV) goes with them or alone. Nothing leaves this browser.',
    drop: 'Drop files or a folder here',
    choose: 'Choose files',
    input: 'Files to import',
    other: 'Choose other files',
    steps: {
      reading: 'Reading the files',
      refused: 'These files can’t be imported',
      looked: 'What is in the files',
      opening: 'Opening the tenant',
    },
    phase: {
      reading: 'Reading files',
      checking: 'Checking every value',
      loading: 'Putting the tenant together',
      judging: 'Asking the rules',
    },
    progress: '{done, number} of {total, number}',
    stays: '“{name}” stays open until then.',
    open: 'Open this tenant',
    useNames: 'Use these names',
    anonymise: 'Anonymise',
    processNow: 'Process now',
    processNowText:
      'Reprocesses all licensed groups after opening, so that the records become what the rules say.',
  },
  files: {
    title: 'Files',
    grid: 'Files and what they were recognised as',
    file: 'File',
    content: 'Recognised as',
    waiting: 'Waiting',
    counted: '{kind} ({count, number})',
    kind: {
      tenant: 'Tenant document',
      users: 'Users',
      groups: 'Groups',
      subscribedSkus: 'Subscribed products',
      organization: 'Organization',
      directoryAudits: 'Audit log',
      members: 'Members of groups',
      products: 'Product names (CSV)',
      nothing: 'An empty list',
      unknown: 'Not recognised',
    },
  },
  faults: {
    text: '{count, plural, one {# fault was found.} other {# faults were found.}} Nothing was imported: the tenant that was open is still open.',
    grid: 'Faults',
    file: 'File',
    allFiles: 'All files together',
    path: 'Path',
    fault: 'Fault',
    status: '{shown, number} of {total, plural, one {# fault} other {# faults}}',
  },
  counts: {
    title: 'Contents',
    name: 'Tenant',
    document: 'A tenant document',
    answers: 'Put together from answers of Graph',
    source: 'Made from',
    users: 'Users',
    groups: 'Groups',
    licensedGroups: 'Licensed groups',
    products: 'Products',
    direct: 'Direct assignments',
    inherited: 'Inherited assignments',
    active: 'Active',
    activeWithError: 'Active with an error',
    error: 'In error',
    queued: 'Users in the queue',
    logged: 'Audit log entries',
    errors: 'Recorded errors',
    errorOf: '{error}: {count, number}',
    names: 'Product names',
    named: '{count, plural, one {# product} other {# products}}',
  },
  notices: {
    title: 'What is left out, repaired or made up',
    others: 'others',
    none: 'Nothing: everything in the files is in the tenant.',
    examples: 'Such as {examples}',
    page: {
      missing: '{subject}: a page says that more pages follow, and they are not among the files.',
    },
    count: {
      differs: '{subject}: Graph counted another number of entries than there are in the files.',
    },
    answer: {
      empty: '{subject} is an empty list.',
    },
    users: {
      withoutLicences: 'No user has licenseAssignmentStates: what is assigned to anybody is not known.',
    },
    entry: {
      repeated: '{subject}: {count, plural, one {# entry is} other {# entries are}} there more than once.',
      differs:
        '{subject}: {count, plural, one {# entry is} other {# entries are}} there more than once with other values. Those of the later file were taken.',
      removed:
        '{subject}: {count, plural, one {# entry} other {# entries}} deleted in the meantime, left out.',
    },
    property: {
      ignored: '{subject} is not used here ({count, plural, one {# time} other {# times}}).',
    },
    organization: {
      madeUp:
        'No answer describes the organization: its name, country and domains were taken from the others or made up.',
    },
    plan: {
      repeated: '{subject}: a service plan is listed more than once.',
      renamed: '{subject}: a service plan has more than one name or ID, and was given one.',
      unknown:
        '{subject}: a service plan that its product does not have, {count, plural, one {once} other {# times}} among those switched off, left out.',
    },
    sku: {
      unknown:
        '{count, plural, one {# assignment} other {# assignments}} of a product that the tenant does not have, left out: {subject}.',
    },
    name: {
      madeUp: '{count, plural, one {# entry} other {# entries}} without a name: one was made up.',
    },
    location: {
      unknown:
        '{count, plural, one {# usage location} other {# usage locations}} that no country has, left out.',
    },
    state: {
      disabled: '{count, plural, one {# disabled assignment} other {# disabled assignments}}, left out.',
      repaired:
        '{count, plural, one {# state} other {# states}} of a kind that does not exist here was repaired: {subject}.',
      repeated:
        '{count, plural, one {# assignment} other {# assignments}} of the same product from the same source, taken once.',
    },
    date: {
      unreadable: '{count, plural, one {# date} other {# dates}} that can’t be read, left out.',
    },
    licence: {
      repeated: '{count, plural, one {# license} other {# licenses}} that a group has twice, taken once.',
    },
    nickname: {
      dropped:
        '{count, plural, one {# mail nickname} other {# mail nicknames}} that can’t be used, left out.',
    },
    rule: {
      unreadable:
        '{count, plural, one {# membership rule} other {# membership rules}} that can’t be read here: the members stay as they are.',
    },
    members: {
      derived:
        'No answer says who is a member of {count, plural, one {# group} other {# groups}}: the members were taken from the assignments of the users.',
      cut: '{count, plural, one {# group has} other {# groups have}} exactly as many members as Graph expands: there may be more.',
    },
    member: {
      ignored: '{count, plural, one {# member} other {# members}} of the kind {subject}, left out.',
      repeated: '{count, plural, one {# member} other {# members}} that a group has twice, taken once.',
    },
    csv: {
      line: '{subject}: {count, plural, one {# line} other {# lines}} without a product or plan, left out.',
      conflict: '{count, plural, one {# value} other {# values}} of {subject} that lines disagree about.',
      repeated: '{subject}: {count, plural, one {# line} other {# lines}} repeated.',
    },
  },
  differences: {
    title: 'States that the rules would judge differently',
    text: 'The records are opened as they are. If these users were processed for these groups now, other states would be recorded.',
    none: 'None: the rules say what is recorded ({judged, plural, one {# user and group} other {# users and groups}} compared).',
    grid: 'States that the rules would judge differently',
    user: 'User',
    group: 'Group',
    before: 'Now recorded',
    after: 'The rules would say',
    nothing: 'Nothing',
    record: '{product}: {state}',
    recordWithError: '{product}: {state} – {error}',
    state: {
      Active: 'Active',
      ActiveWithError: 'Active with an error',
      Error: 'Error',
    },
    status: '{shown, number} of {total, plural, one {# difference} other {# differences}}',
    first: 'The first {shown, number} of {total, number} are listed.',
    noMatch: 'No difference matches the filter',
    find: 'Search users and groups',
  },
  anonymise: {
    text: 'Pseudonyms stand for people, groups, addresses and domains, the same for the same name everywhere. Products, states, locations and dates stay, and so does what licensing does.',
    ids: 'Replace IDs as well',
    idsText: 'Those of users, groups and the organization. With their own IDs they can be found again.',
    working: 'Making pseudonyms',
    table: 'Examples of pseudonyms',
    kind: 'What',
    before: 'Now',
    after: 'Becomes',
    kinds: {
      organization: 'Organization',
      domain: 'Domain',
      user: 'User',
      address: 'Address',
      id: 'User ID',
      group: 'Group',
      rule: 'Membership rule',
    },
  },
  names: {
    title: 'Product names',
    text: '{count, plural, one {# product of an imported list is} other {# products of imported lists are}} known by name and can be purchased where the catalogue does not have them.',
    kept: 'Kept in this browser, apart from any tenant.',
    visit: 'This browser does not keep them: they are gone when the page is closed.',
    forget: 'Forget these names',
  },
  export: {
    title: 'Export',
    text: 'Files of the tenant that is open. They are written here and go to your downloads.',
    document: 'Tenant document',
    documentText: 'All of the tenant in one file, which this page and PUT /simulator/tenant open again.',
    withLog: 'With the audit log',
    anonymise: 'Anonymise the file',
    download: 'Download',
    downloadName: 'Download: {name}',
    errors: 'Users in error',
    errorsText: 'One line for each user, group and product (CSV).',
    licenses: 'Licenses',
    licensesText: 'One line for each user and product, with where it comes from (CSV).',
    audit: 'Audit log',
    auditText: 'Every entry, oldest first.',
    csv: 'CSV',
    json: 'JSON',
    writing: 'Writing {name}',
    failed: 'The file could not be written. There may be too little memory.',
  },
  script: {
    title: 'What you did',
    text: 'Your changes since the tenant was opened, as a script for a real tenant, without what you undid. Read it before you run it.',
    language: 'Language',
    languages: {
      powerShell: 'Graph PowerShell',
      curl: 'curl',
      m365: 'CLI for Microsoft 365',
    },
    label: 'Script',
    none: 'Nothing done yet',
    noneText: 'Assign a license, change a group, and the commands for it appear here.',
    copy: 'Copy script',
    download: 'Download script',
    writing: 'Writing the script',
    shortened: 'The first {count, number} characters. Copy or download has all of it.',
  },
} as const;
