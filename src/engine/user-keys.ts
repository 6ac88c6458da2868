import type { Texts } from './text-index.ts';
import type { UserProfile } from './user.ts';

/** A user's proxy addresses as they are compared: without case (R4.3). */
export function addressKeys({ proxyAddresses }: UserProfile): readonly string[] {
  const keys = proxyAddresses.map((address) => address.toLowerCase());
  return keys.length < 2 ? keys : [...new Set(keys)];
}

/** A user principal name as it is compared: without case. */
export const principalKey = ({ userPrincipalName }: UserProfile): string => userPrincipalName.toLowerCase();

export const BY_ADDRESS: Texts<UserProfile> = {
  count: ({ proxyAddresses }) => proxyAddresses.length,
  all: addressKeys,
  has: ({ proxyAddresses }, text) => proxyAddresses.some((address) => address.toLowerCase() === text),
};

export const BY_PRINCIPAL_NAME: Texts<UserProfile> = {
  count: () => 1,
  all: (profile) => [principalKey(profile)],
  has: (profile, text) => principalKey(profile) === text,
};
