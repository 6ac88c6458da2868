import { expect, test } from 'vitest';
import { faultText, refusalText } from '../../src/document/graph-texts.ts';
import type { Fault } from '../../src/engine/fault.ts';
import { groupId, planId, skuId } from '../../src/engine/ids.ts';
import type { Refusal } from '../../src/engine/refusal.ts';
import { guid } from '../support/arbitrary-document.ts';
import { loaded, sampleDocument } from './sample-document.ts';

const sku = skuId(guid('sku', 0));
const other = { sku: skuId(guid('sku', 1)), sources: [null] };
const mail = planId(guid('plan', 0));
const sites = planId(guid('plan', 1));
const group = groupId(guid('group', 0));

const COUNT: Fault = { violation: 'CountViolation', sku, available: 0 };
const EXCLUSIVE: Fault = {
  violation: 'MutuallyExclusiveViolation',
  sku,
  plan: sites,
  other: { ...other, plan: mail },
};
const MISSING: Fault = {
  violation: 'DependencyViolation',
  cause: 'missing',
  sku,
  plan: sites,
  requirement: ['MAIL', 'NOWHERE'],
};
const NEEDED: Fault = {
  violation: 'DependencyViolation',
  cause: 'needed',
  sku,
  plan: mail,
  requirement: ['MAIL'],
  dependent: { ...other, plan: sites },
};
const PROHIBITED: Fault = {
  violation: 'ProhibitedInUsageLocationViolation',
  sku,
  plan: mail,
  location: 'CN',
};
const UNIQUE: Fault = { violation: 'UniquenessViolation', sku, plan: mail };

const directory = loaded(sampleDocument().document);
const displayName = (name: string) => `«${name}»`;

test.for([
  {
    name: 'no seats',
    fault: COUNT,
    text: `Not enough licenses are available to complete this operation. Purchase more licenses or remove unneeded licenses from users and groups for SKU [${sku}]. Licenses being added: [${sku}]`,
  },
  {
    name: 'exclusive plans',
    fault: EXCLUSIVE,
    text: `License assignment failed because service plans [${sites}], [${mail}] are mutually exclusive.`,
  },
  {
    name: 'a missing plan, one of the alternatives unknown here',
    fault: MISSING,
    text: `License assignment failed because service plan [${sites}] depends on the service plan(s) [${mail}], [NOWHERE].`,
  },
  {
    name: 'a plan that another one still needs (R4.4)',
    fault: NEEDED,
    text: `License assignment failed because service plan [${sites}] depends on the service plan(s) [${mail}].`,
  },
  {
    name: 'a prohibited location',
    fault: PROHIBITED,
    text: `License assignment failed because service plan [${mail}] is not available in usage location [CN].`,
  },
  {
    name: 'a proxy address in use',
    fault: UNIQUE,
    text: 'Another object with the same value for property proxyAddresses already exists.',
  },
])('the background service stores its own words for $name', ({ fault, text }) => {
  expect(faultText(directory, fault)).toBe(text);
});

test.for<{ name: string; refusal: Refusal; text: string }>([
  {
    name: 'no seats',
    refusal: { code: 'licence.violation', faults: [COUNT] },
    text: `Subscription with SKU ${sku} does not have any available licenses.`,
  },
  {
    name: 'R2.2 the first of several faults',
    refusal: { code: 'licence.violation', faults: [EXCLUSIVE, COUNT] },
    text: `License assignment failed because service plans ${sites},${mail} are mutually exclusive`,
  },
  {
    name: 'a missing plan',
    refusal: { code: 'licence.violation', faults: [MISSING] },
    text: `License assignment failed because service plan ${sites} depends on the service plan(s) ${mail},NOWHERE`,
  },
  {
    name: 'a plan still needed',
    refusal: { code: 'licence.violation', faults: [NEEDED] },
    text: `License assignment failed because service plan ${sites} depends on the service plan(s) ${mail}`,
  },
  {
    name: 'a prohibited location',
    refusal: { code: 'licence.violation', faults: [PROHIBITED] },
    text: 'License assignment cannot be done for user with invalid usage location.',
  },
  {
    name: 'no location',
    refusal: { code: 'location.missing' },
    text: 'License assignment cannot be done for user with invalid usage location.',
  },
  {
    name: 'a proxy address in use',
    refusal: { code: 'licence.violation', faults: [UNIQUE] },
    text: 'Another object with the same value for property proxyAddresses already exists.',
  },
  {
    name: 'an inherited licence',
    refusal: { code: 'licence.inherited', sku },
    text: 'User license is inherited from a group membership and it cannot be removed directly from the user.',
  },
  {
    name: 'an unknown product',
    refusal: { code: 'product.unknown', sku },
    text: `License ${sku} does not correspond to a valid company License.`,
  },
  {
    name: 'a licence that is not there',
    refusal: { code: 'licence.absent', sku },
    text: 'User does not have a corresponding license.',
  },
  { name: 'no change', refusal: { code: 'licence.nothing' }, text: 'No license changes provided' },
  {
    name: 'R3.4 a licensed group',
    refusal: { code: 'group.licensed', group },
    text: 'Unable to delete the group because there is a product license assigned to the group. To delete this group, remove any product licenses first.',
  },
  {
    name: 'a member already there',
    refusal: { code: 'member.present', id: group },
    text: "One or more added object references already exist for the following modified properties: 'members'.",
  },
  {
    name: 'a member that is none',
    refusal: { code: 'member.absent', id: group },
    text: `Resource '${group}' does not exist or one of its queried reference-property objects are not present.`,
  },
  {
    name: 'members of a dynamic group',
    refusal: { code: 'group.dynamic', group },
    text: 'Insufficient privileges to complete the operation.',
  },
  {
    name: 'R3.1 a template without what its plans need',
    refusal: {
      code: 'licence.template',
      faults: [{ kind: 'dependency', sku, plan: sites, requirement: ['MAIL', 'POST'] }],
    },
    text: 'License operation failed. Make sure that the group has necessary services before adding or removing a dependent service. The service «SITES» requires «MAIL» or «POST» to be enabled as well.',
  },
  {
    name: 'R3.1 a template that contradicts itself',
    refusal: {
      code: 'licence.template',
      faults: [{ kind: 'exclusive', first: { sku, plan: mail }, second: { sku: other.sku, plan: sites } }],
    },
    text: `License assignment failed because service plans ${mail},${sites} are mutually exclusive`,
  },
])('Graph answers a request with its own words: $name', ({ refusal, text }) => {
  expect(refusalText(directory, refusal, displayName)).toBe(text);
});
