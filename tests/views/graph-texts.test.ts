import { expect, test } from 'vitest';
import { addressHints } from '../../src/views/pieces/graph-addresses.ts';
import { powerShellOf } from '../../src/transfer/graph-power-shell.ts';
import {
  explorerLink,
  jsonRequest,
  plainRequest,
  readAddress,
  requestOfLink,
} from '../../src/transfer/graph-request.ts';
import { curlOf, fetchOf } from '../../src/transfer/graph-snippets.ts';
import { group, user } from '../support/named.ts';
import { office } from '../support/office.ts';
import { tenant } from '../support/tenant.ts';

test.for([
  { typed: '/v1.0/users', url: 'https://graph.microsoft.com/v1.0/users' },
  { typed: ' users ', url: 'https://graph.microsoft.com/v1.0/users' },
  { typed: '//evil.test/users', url: 'https://graph.microsoft.com/v1.0/evil.test/users' },
  { typed: 'https://elsewhere.test/v1.0/users?$top=1', url: 'https://graph.microsoft.com/v1.0/users?$top=1' },
  { typed: '/simulator/processing', url: 'https://graph.microsoft.com/simulator/processing' },
  { typed: '/v1.0evil', url: 'https://graph.microsoft.com/v1.0/v1.0evil' },
  { typed: '', url: undefined },
  { typed: 'http://', url: undefined },
])('the address “$typed” is read as $url', ({ typed, url }) => {
  expect(readAddress(typed)?.href).toBe(url);
});

test('a link to the explorer carries the whole request', () => {
  const request = {
    ...jsonRequest('PATCH', "/v1.0/users/a'b&c=d", { jobTitle: 'R&D + “x” #1' }),
    eventual: true,
  };

  const { searchParams } = new URL(explorerLink(request), 'http://lab.test');

  expect(requestOfLink(searchParams)).toEqual(request);
});

test.for([
  {
    name: 'a query',
    request: plainRequest("/groups?$filter=startswith(displayName,'A')&$select=id,displayName&$top=5"),
    line: "Get-MgGroup -Filter 'startswith(displayName,''A'')' -Property 'id','displayName' -Top 5",
  },
  {
    name: 'an advanced query',
    request: plainRequest('/groups?$filter=assignedLicenses/$count ne 0&$count=true', true),
    line: "Get-MgGroup -Filter 'assignedLicenses/$count ne 0' -CountVariable count -ConsistencyLevel eventual -All",
  },
  {
    name: 'a page by its token',
    request: plainRequest('/users?$skiptoken=abc'),
    line: "Invoke-MgGraphRequest -Method GET -Uri '/v1.0/users?$skiptoken=abc'",
  },
  {
    name: 'a write with a query, which no cmdlet takes',
    request: jsonRequest('POST', '/groups?$select=id', {}),
    line: "Invoke-MgGraphRequest -Method POST -Uri '/v1.0/groups?$select=id' -Body '{}'",
  },
  {
    name: 'a path without a cmdlet',
    request: plainRequest('/users/$count', true),
    line: "Invoke-MgGraphRequest -Method GET -Uri '/v1.0/users/$count' -Headers @{ ConsistencyLevel = 'eventual' }",
  },
  {
    name: 'a query option that is named like a property of every object',
    request: plainRequest('/users?toString=1'),
    line: "Invoke-MgGraphRequest -Method GET -Uri '/v1.0/users?toString=1'",
  },
])('$name in PowerShell', ({ request, line }) => {
  expect(powerShellOf(request)).toBe(line);
});

test('a request as curl and as fetch; quotes in it end nothing', () => {
  const request = jsonRequest('PATCH', '/users/ada', { jobTitle: "Rock'n'roll" });

  expect(curlOf(request)).toBe(
    [
      "curl -X PATCH 'https://graph.microsoft.com/v1.0/users/ada'",
      '-H "Authorization: Bearer $TOKEN"',
      "-H 'Content-Type: application/json'",
      String.raw`--data '{
  "jobTitle": "Rock'\''n'\''roll"
}'`,
    ].join(' \\\n  '),
  );
  expect(fetchOf(request)).toBe(
    `const response = await fetch("https://graph.microsoft.com/v1.0/users/ada", {
  method: 'PATCH',
  headers: {
    Authorization: \`Bearer \${token}\`,
    'Content-Type': 'application/json',
  },
  body: JSON.stringify({
    "jobTitle": "Rock'n'roll"
  }),
});`,
  );
});

test.for([
  { typed: '/v1.0/gr', hints: ['/v1.0/groups'] },
  { typed: 'ada', hints: [`/v1.0/users/${user('ada')}`] },
  { typed: '/v1.0/groups/sal', hints: [`/v1.0/groups/${group('sales')}`] },
  {
    typed: `/v1.0/users/${user('ada')}/re`,
    hints: [`/v1.0/users/${user('ada')}/reprocessLicenseAssignment`],
  },
  { typed: '/v1.0/users?$top', hints: [] },
])('“$typed” can be completed to $hints', ({ typed, hints }) => {
  const { directory } = tenant(office()).users('ada').group('sales');

  expect(addressHints(directory, typed).map(({ address }) => address)).toEqual(hints);
});
