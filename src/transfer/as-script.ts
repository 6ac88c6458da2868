import type { Command } from '../engine/command.ts';
import type { Directory } from '../engine/directory.ts';
import type { GroupId, SkuId, UserId } from '../engine/ids.ts';
import { groupById, userById } from '../engine/queries.ts';
import { rulesOf } from '../engine/rules.ts';
import { textOf, type ExportPiece } from './export-piece.ts';
import { equivalentOf, type EquivalentRequest } from './graph-equivalent.ts';
import { isSimulatorCall, readAddress } from './graph-request.ts';
import { m365LineOf } from './m365-line.ts';
import { powerShellText } from './power-shell-text.ts';
import { curlOf } from './graph-snippets.ts';
import { withVariables, type Variable } from './script-text.ts';

export const SCRIPT_LANGUAGES = ['powerShell', 'curl', 'm365'] as const;
export type ScriptLanguage = (typeof SCRIPT_LANGUAGES)[number];

/** Something that was done, and the directory as it was before. */
export type Deed = { readonly command: Command; readonly before: Directory };

/** What the file of a script is called. */
export const SCRIPT_FILES: Readonly<Record<ScriptLanguage, string>> = {
  powerShell: 'changes.ps1',
  curl: 'changes-curl.sh',
  m365: 'changes-m365.sh',
};

/**
 * What was done as a script for a real tenant, in order: every request that Graph has, and a remark for the rest.
 * Whatever names and texts hold, they stay texts. Ids of what the script creates are taken from Graph's answers.
 */
export function* scriptPieces(deeds: readonly Deed[], language: ScriptLanguage): Generator<ExportPiece> {
  const created: Variable[] = [];
  const steps = deeds.filter(({ command }) => command.type !== 'process');
  const total = steps.length;
  yield { text: `${HEADERS[language].join('\n')}\n`, done: 0, total };
  for (const [place, deed] of steps.entries())
    yield { text: `\n${blockOf(deed, place + 1, language, created)}\n`, done: place + 1, total };
}

/** The whole script at once. */
export const scriptOf = (deeds: readonly Deed[], language: ScriptLanguage): string =>
  textOf(scriptPieces(deeds, language));

const SCOPES =
  'User.ReadWrite.All, Group.ReadWrite.All, LicenseAssignment.ReadWrite.All, Organization.Read.All';

const HEADERS: Readonly<Record<ScriptLanguage, readonly string[]>> = {
  powerShell: [
    '# Changes made in Group Licensing Lab. Read them before you run them against a real tenant.',
    "$ErrorActionPreference = 'Stop'",
    `Connect-MgGraph -Scopes ${SCOPES.split(', ').map(powerShellText).join(', ')}`,
  ],
  curl: [
    '#!/bin/sh',
    '# Changes made in Group Licensing Lab. Read them before you run them against a real tenant.',
    `# TOKEN: an access token for https://graph.microsoft.com with ${SCOPES}. Needs curl and jq.`,
    'set -eu',
    ': "${TOKEN:?}"',
  ],
  m365: [
    '#!/bin/sh',
    '# Changes made in Group Licensing Lab. Read them before you run them against a real tenant.',
    '# Needs CLI for Microsoft 365, signed in with m365 login, and jq.',
    'set -eu',
  ],
};

function blockOf(
  { command, before }: Deed,
  number: number,
  language: ScriptLanguage,
  created: Variable[],
): string {
  const title = `# ${number}. ${oneLine(titleOf(command, before))}`;
  const { requests, notes } = equivalentOf(command, before, Infinity);
  const sent = requestsFor(language, command, requests);
  const remarks = [
    ...(sent.length === 0 ? ['# Graph has no request for this.'] : []),
    ...(notes.includes('password') ? ['# Put a password in place of <password>.'] : []),
    ...(notes.includes('proxyAddresses')
      ? ['# proxyAddresses are read-only in Graph: change them in Exchange Online.']
      : []),
  ];
  const lines = sent.map((request) => withVariables(lineOf(request, language), language, created));
  const [first] = lines;
  const id = createdId(command);
  if (id !== null && first !== undefined) {
    const variable = { text: id, name: `new${created.length + 1}` };
    created.push(variable);
    lines[0] = captured(first, variable.name, language);
    // The members beyond the first twenty come in requests of their own, which name the new group.
    for (let place = 1; place < lines.length; place += 1)
      lines[place] = withVariables(lines[place] ?? '', language, [variable]);
  }
  return [title, ...remarks, ...lines].join('\n');
}

/** The lab's own calls are left out; a group is reprocessed by a loop in PowerShell and in batches elsewhere. */
function requestsFor(
  language: ScriptLanguage,
  command: Command,
  requests: readonly EquivalentRequest[],
): readonly EquivalentRequest[] {
  const real = requests.filter(({ request }) => {
    const url = readAddress(request.address);
    return url !== null && !isSimulatorCall(url);
  });
  if (command.type !== 'group.reprocess') return real;
  return language === 'powerShell' ? real.slice(0, 1) : real.slice(1);
}

function lineOf({ request, powerShell }: EquivalentRequest, language: ScriptLanguage): string {
  switch (language) {
    case 'powerShell':
      return powerShell;
    case 'curl':
      return curlOf(request).replace(/^curl /, 'curl --fail-with-body --silent --show-error --globoff ');
    case 'm365':
      return m365LineOf(request);
    default:
      return language satisfies never;
  }
}

const createdId = (command: Command): string | null =>
  command.type === 'user.create' || command.type === 'group.create' ? command.profile.id : null;

function captured(line: string, name: string, language: ScriptLanguage): string {
  return language === 'powerShell' ? `$${name} = (${line}).Id` : `${name}=$(${line} | jq -er .id)`;
}

/** Line ends of every kind would let a name out of its comment. */
const oneLine = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- exactly these are meant
  text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').slice(0, 200);

/** In the words of the audit log. */
function titleOf(command: Command, before: Directory): string {
  switch (command.type) {
    case 'user.create':
      return `Add user: ${command.profile.displayName}`;
    case 'user.update':
      return `Update user: ${userName(before, command.user)}`;
    case 'user.delete':
      return `Delete user: ${userName(before, command.user)}`;
    case 'user.assignLicences':
      return `Change user license: ${userName(before, command.user)}`;
    case 'user.reprocess':
      return `Reprocess users: ${command.users.length}`;
    case 'group.create':
      return `Add group: ${command.profile.displayName}`;
    case 'group.update':
      return `Update group: ${groupName(before, command.group)}`;
    case 'group.delete':
      return `Delete group: ${groupName(before, command.group)}`;
    case 'group.addMembers':
      return `Add member to group: ${groupName(before, command.group)}, ${command.members.length}`;
    case 'group.removeMembers':
      return `Remove member from group: ${groupName(before, command.group)}, ${command.members.length}`;
    case 'group.setLicences':
      return `Set group license: ${groupName(before, command.group)}`;
    case 'group.reprocess':
      return `Trigger group license recalculation: ${groupName(before, command.group)}`;
    case 'subscription.create':
      return `Purchase: ${command.product.partNumber}`;
    case 'subscription.setUnits':
      return `Change units: ${productName(before, command.sku)}`;
    case 'subscription.addPlan':
      return `Add service plan: ${command.plan.name} to ${productName(before, command.sku)}`;
    case 'tenant.setRelations':
      return 'Change the relations of service plans';
    case 'tenant.setServiceVersion':
      return `Change the service version: ${command.version}`;
    case 'tenant.rename':
      return `Rename the tenant: ${command.name}`;
    case 'process':
      return 'Process';
    default:
      return command satisfies never;
  }
}

const userName = (directory: Directory, user: UserId): string =>
  userById(directory, user)?.profile.userPrincipalName ?? user;
const groupName = (directory: Directory, group: GroupId): string =>
  groupById(directory, group)?.profile.displayName ?? group;
const productName = (directory: Directory, sku: SkuId): string =>
  rulesOf(directory).products.get(sku)?.partNumber ?? sku;
