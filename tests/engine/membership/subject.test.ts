import { expect, test } from 'vitest';
import { userId } from '../../../src/engine/ids.ts';
import { TEXT_PROPERTIES } from '../../../src/engine/membership/properties.ts';
import { subjectOf } from '../../../src/engine/membership/subject.ts';
import type { UserProfile } from '../../../src/engine/user.ts';

const ID = '00000000-0000-4000-8000-000000000001';

const profile: UserProfile = {
  id: userId(ID),
  displayName: 'Ada Byron',
  userPrincipalName: 'ada@contoso.com',
  usageLocation: 'GB',
  proxyAddresses: ['SMTP:ada@contoso.com'],
  otherMails: ['ada@example.org'],
  department: 'Engines',
  jobTitle: 'Analyst',
  accountEnabled: false,
  attributes: {
    city: 'London',
    companyName: 'Contoso',
    country: 'United Kingdom',
    employeeHireDate: '2020-06-10',
    employeeId: '7',
    faxNumber: '1',
    givenName: 'Ada',
    mail: 'ada@contoso.com',
    mailNickname: 'ada',
    mobilePhone: '2',
    officeLocation: '12/1',
    postalCode: 'W1',
    preferredLanguage: 'en-GB',
    state: 'Greater London',
    streetAddress: '1 St James',
    surname: 'Byron',
    userType: 'Member',
  },
};

test('R1.12 every property of the rule language reads its place in the profile', () => {
  const subject = subjectOf(
    profile,
    () => [],
    () => [],
  );

  const read = Object.fromEntries(TEXT_PROPERTIES.map((property) => [property, subject.text(property)]));

  expect(read).toEqual({
    city: 'London',
    companyName: 'Contoso',
    country: 'United Kingdom',
    department: 'Engines',
    displayName: 'Ada Byron',
    employeeId: '7',
    facsimileTelephoneNumber: '1',
    givenName: 'Ada',
    jobTitle: 'Analyst',
    mail: 'ada@contoso.com',
    mailNickName: 'ada',
    mobile: '2',
    objectId: ID,
    onPremisesDistinguishedName: null,
    onPremisesSecurityIdentifier: null,
    passwordPolicies: null,
    physicalDeliveryOfficeName: '12/1',
    postalCode: 'W1',
    preferredLanguage: 'en-GB',
    sipProxyAddress: null,
    state: 'Greater London',
    streetAddress: '1 St James',
    surname: 'Byron',
    telephoneNumber: null,
    usageLocation: 'GB',
    userPrincipalName: 'ada@contoso.com',
    userType: 'Member',
  });
  expect(subject.text('employeeHireDate')).toBe('2020-06-10');
  expect(subject.text('extensionAttribute1')).toBeNull();
  expect(subject.flag('accountEnabled')).toBe(false);
  expect(subject.flag('dirSyncEnabled')).toBeNull();
  expect(subject.proxyAddresses).toEqual(['SMTP:ada@contoso.com']);
  expect(subject.otherMails).toEqual(['ada@example.org']);
});

test('what a profile leaves out has no value', () => {
  const subject = subjectOf(
    { ...profile, department: null, attributes: {} },
    () => [{ servicePlanId: 'p', capabilityStatus: 'Enabled' }],
    () => ['g'],
  );

  expect(subject.text('department')).toBeNull();
  expect(subject.text('city')).toBeNull();
  expect(subject.assignedPlans()).toEqual([{ servicePlanId: 'p', capabilityStatus: 'Enabled' }]);
  expect(subject.memberOf()).toEqual(['g']);
});
