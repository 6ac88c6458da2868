import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync, chmodSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command } from '../../src/engine/command.ts';
import type { Directory } from '../../src/engine/directory.ts';
import { NO_RELATIONS } from '../../src/engine/product.ts';
import { SCRIPT_LANGUAGES, scriptOf } from '../../src/transfer/as-script.ts';
import { withVariables } from '../../src/transfer/script-text.ts';
import { group, plan, sku, user } from '../support/named.ts';
import { office } from '../support/office.ts';
import { groupProfile, userProfile } from '../support/parts-by-name.ts';
import { tenant } from '../support/tenant.ts';

const { directory } = tenant(office())
  .users('ada', 'bo')
  .group('interns')
  .group('sales', { members: ['ada', 'bo', 'interns'] });
const [ADA, SALES, NEW] = [user('ada'), group('sales'), group('new')];
const [E1, E3] = [sku('E1'), sku('E3')];

/** The lines behind the head. */
function lines(language: (typeof SCRIPT_LANGUAGES)[number], ...commands: readonly Command[]): string {
  const text = scriptOf(
    commands.map((command) => ({ command, before: directory })),
    language,
  );
  return text.slice(text.indexOf('\n\n') + 2);
}

const assign: Command = {
  type: 'user.assignLicences',
  user: ADA,
  add: [{ sku: E3, disabled: [] }],
  remove: [],
};
const swap: Command = {
  type: 'group.setLicences',
  group: SALES,
  add: [{ sku: E3, disabled: [plan('YAMMER')] }],
  remove: [E1],
};

test.for([
  {
    name: 'a license',
    command: assign,
    powerShell: `Set-MgUserLicense -UserId '${ADA}' -AddLicenses @(@{ SkuId = '${E3}'; DisabledPlans = @() }) -RemoveLicenses @()`,
    m365: `m365 entra user license add --userId '${ADA}' --ids '${E3}'`,
  },
  {
    name: 'a license taken away',
    command: { ...assign, add: [], remove: [E1, E3] },
    powerShell: `Set-MgUserLicense -UserId '${ADA}' -AddLicenses @() -RemoveLicenses @('${E1}', '${E3}')`,
    m365: `m365 entra user license remove --userId '${ADA}' --ids '${E1},${E3}' --force`,
  },
  {
    name: 'a user',
    command: { type: 'user.delete', user: ADA },
    powerShell: `Remove-MgUser -UserId '${ADA}'`,
    m365: `m365 entra user remove --id '${ADA}' --force`,
  },
  {
    name: 'a group',
    command: { type: 'group.delete', group: SALES },
    powerShell: `Remove-MgGroup -GroupId '${SALES}'`,
    m365: `m365 entra group remove --id '${SALES}' --force`,
  },
] as const)('the tool’s own command is used where it has one: $name', ({ command, powerShell, m365 }) => {
  expect(lines('powerShell', command).split('\n').at(1)).toBe(powerShell);
  expect(lines('m365', command).split('\n').at(1)).toBe(m365);
});

test('a group’s licenses have no command in CLI for Microsoft 365, nor have switched off plans', () => {
  expect(lines('m365', swap)).toContain(
    `m365 request --method post --url 'https://graph.microsoft.com/v1.0/groups/${SALES}/assignLicense'`,
  );
  expect(lines('m365', { ...assign, add: [{ sku: E3, disabled: [plan('YAMMER')] }] })).toContain(
    'm365 request --method post',
  );
});

test('a group is reprocessed member by member: in a loop, or in batches of twenty, all of them', () => {
  const names = Array.from({ length: 45 }, (_, number) => `u${number}`);
  const many = tenant(office())
    .users(...names)
    .group('sales', { members: names }).directory;
  const script = (language: (typeof SCRIPT_LANGUAGES)[number]): string =>
    scriptOf([{ command: { type: 'group.reprocess', group: SALES }, before: many }], language);

  expect(script('powerShell')).toContain(
    `Get-MgGroupMember -GroupId '${SALES}' -All | ForEach-Object { Invoke-MgLicenseUser -UserId $_.Id }`,
  );
  expect(script('powerShell')).not.toContain('batch');
  expect(script('curl').match(/\/v1\.0\/\$batch'/g)).toHaveLength(3);
  expect(script('curl').match(/reprocessLicenseAssignment/g)).toHaveLength(45);
});

test.for([
  {
    command: { type: 'subscription.setUnits', sku: E3, units: { enabled: 9 } },
    title: '# 1. Change units: E3',
  },
  { command: { type: 'tenant.rename', name: 'Fabrikam' }, title: '# 1. Rename the tenant: Fabrikam' },
  {
    command: { type: 'tenant.setRelations', relations: NO_RELATIONS, builtIn: false },
    title: '# 1. Change the relations of service plans',
  },
] as const)('what Graph cannot do is said: $title', ({ command, title }) => {
  for (const language of SCRIPT_LANGUAGES)
    expect(lines(language, command)).toBe(`${title}\n# Graph has no request for this.\n`);
});

test('the background service is nobody’s work', () => {
  expect(lines('powerShell', assign, { type: 'process', steps: 5 }, swap).match(/^# \d+\./gm)).toEqual([
    '# 1.',
    '# 2.',
  ]);
});

const create: Command = { type: 'group.create', profile: groupProfile('new', {}), members: [] };
const useIt: Command = { type: 'group.addMembers', group: NEW, members: [ADA] };
const nest: Command = { type: 'group.addMembers', group: SALES, members: [NEW] };

test('what the script creates is named by the id that Graph gives it', () => {
  const powerShell = lines('powerShell', create, useIt, nest);
  const curl = lines('curl', create, useIt, nest);

  expect(powerShell).toContain('$new1 = (New-MgGroup -BodyParameter @{');
  expect(powerShell).toContain(`New-MgGroupMember -GroupId $new1 -DirectoryObjectId '${ADA}'`);
  expect(powerShell).toContain(`New-MgGroupMember -GroupId '${SALES}' -DirectoryObjectId $new1`);
  expect(curl).toMatch(/^new1=\$\(curl /m);
  expect(curl).toContain(`'https://graph.microsoft.com/v1.0/groups/'"$new1"'/members/$ref'`);
  expect(curl).toContain(`directoryObjects/'"$new1"'"`);
  expect(curl.replace(/^#.*$/gm, '')).not.toContain(NEW);
});

test.for([
  {
    language: 'powerShell',
    line: "A 'x' -B 'https://g/x/y' -C 'it''s x' -D x",
    expected: "A $v -B ('https://g/' + $v + '/y') -C ('it''s ' + $v) -D x",
  },
  {
    language: 'curl',
    line: String.raw`a 'x' 'p/x/q' 'it'\''s x' x`,
    expected: String.raw`a "$v" 'p/'"$v"'/q' 'it'\''s '"$v" x`,
  },
] as const)('variables stand outside of quotes in $language', ({ language, line, expected }) => {
  expect(withVariables(line, language, [{ text: 'x', name: 'v' }])).toBe(expected);
});

const NASTY = [
  `'; rm -rf / #`,
  '$(touch pwned) `touch pwned` ${HOME}',
  'line\nend\r\nand\u2028more',
  '‘quotes’ “of” ‚every‛ kind',
  '-Force; Remove-Item *',
  '"@\n\'@',
  '<password>',
  '%{n}[a-z]{1,2}\\',
];

const acts = (name: string): { readonly command: Command; readonly before: Directory }[] => {
  const before = tenant(office())
    .user('ada')
    .group('sales')
    .changeGroup('sales', { displayName: name }).directory;
  return [
    {
      command: {
        type: 'user.create',
        profile: { ...userProfile('cy', {}), displayName: name, department: name },
      },
      before,
    },
    {
      command: { type: 'user.update', user: ADA, changes: { jobTitle: name, attributes: { city: name } } },
      before,
    },
    { command: { type: 'group.update', group: SALES, changes: { description: name } }, before },
    { command: { type: 'group.delete', group: SALES }, before },
    { command: { type: 'tenant.rename', name }, before },
  ];
};

test('a shell script says what is meant, whatever the texts: run with a curl that writes down what it is given', () => {
  const folder = mkdtempSync(join(tmpdir(), 'script-'));
  const log = join(folder, 'log');
  const tool = `#!/bin/sh\nfor part in "$@"; do printf '%s\\0' "$part"; done >> "$LOG"\nprintf '{"id":"given"}'\n`;
  for (const name of ['curl', 'm365']) {
    writeFileSync(join(folder, name), tool);
    chmodSync(join(folder, name), 0o755);
  }
  writeFileSync(join(folder, 'jq'), '#!/bin/sh\ncat > /dev/null\nprintf given\n');
  chmodSync(join(folder, 'jq'), 0o755);

  for (const language of ['curl', 'm365'] as const) {
    for (const text of NASTY) {
      const path = join(folder, 'script.sh');
      writeFileSync(log, '');
      writeFileSync(path, scriptOf(acts(text), language));
      execFileSync('/bin/sh', [path], {
        cwd: folder,
        env: { PATH: `${folder}:/usr/bin:/bin`, TOKEN: 'token', LOG: log },
        stdio: 'ignore',
      });
      const given = readFileSync(log, 'utf8').split('\0');
      const bodies = given
        .filter((part) => part.startsWith('{'))
        .map((part) => JSON.parse(part) as Record<string, unknown>);

      expect(bodies[0]).toMatchObject({ displayName: text, department: text });
      expect(bodies[1]).toMatchObject({ jobTitle: text, city: text });
      expect(bodies[2]).toMatchObject({ description: text });
      expect(bodies).toHaveLength(3);
    }
  }
  expect(() => readFileSync(join(folder, 'pwned'))).toThrow('ENOENT');
});

test('a PowerShell script has every text in single quotes that end where they should, and one comment a line', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.constantFrom(...NASTY),
        fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== ''),
      ),
      (text) => {
        for (const line of outsideQuotes(scriptOf(acts(text), 'powerShell')))
          expect(line).toMatch(/^(#.*|[\w\s$@{}=;.,:()|+-]*)$/u);
      },
    ),
    { seed: 3, numRuns: 200 },
  );
});

/** What PowerShell reads as code: comments whole, and lines with their quoted texts taken out. */
function outsideQuotes(script: string): string[] {
  const code: string[] = [];
  let rest = script;
  while (rest !== '') {
    const [whole, comment, quoted, other] =
      /^(?:(#[^\r\n]*)|(['\u2018-\u201b](?:[^'\u2018-\u201b]|['\u2018-\u201b]{2})*['\u2018-\u201b])|([\s\S]))/u.exec(
        rest,
      ) ?? [];
    if (comment !== undefined) code.push(comment);
    else if (quoted === undefined && other !== undefined) code[code.length - 1] = (code.at(-1) ?? '') + other;
    if (other === '\n') code.push('');
    rest = rest.slice(whole?.length ?? rest.length);
  }
  return code.map((line) => line.trim());
}
