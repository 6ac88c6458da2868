import { useCallback } from 'react';
import { USER_ATTRIBUTES } from '../../engine/user.ts';
import { useWords } from '../../i18n/use-words.ts';

const PROPERTIES = [
  ...USER_ATTRIBUTES,
  'accountEnabled',
  'department',
  'description',
  'displayName',
  'groupTypes',
  'jobTitle',
  'mailEnabled',
  'membershipRule',
  'otherMails',
  'proxyAddresses',
  'securityEnabled',
  'usageLocation',
  'userPrincipalName',
] as const;

/** What a property of a user or a group is called inside a sentence. */
export function usePropertyName(): (property: string) => string {
  const words = useWords('history');
  return useCallback(
    (property) => {
      const known = PROPERTIES.find((name) => name === property);
      return known ? words(`property.${known}`) : property;
    },
    [words],
  );
}
