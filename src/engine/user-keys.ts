import type { Texts } from './text-index.ts';
import type { UserProfile } from './user.ts';

/** A user's proxy addresses as they are compared: without case (R4.3). */
export const addressKeys = ({ proxyAddresses }: UserProfile): ReadonlySet<string> =>
  new Set(proxyAddresses.map((address) => address.toLowerCase()));

/** A user principal name as it is compared: without case. */
export const principalKey = ({ userPrincipalName }: UserProfile): string => userPrincipalName.toLowerCase();

export const BY_ADDRESS: Texts<UserProfile> = {
  all: addressKeys,
  has: ({ proxyAddresses }, text) => proxyAddresses.some((address) => address.toLowerCase() === text),
};

export const BY_PRINCIPAL_NAME: Texts<UserProfile> = {
  all: (profile) => [principalKey(profile)],
  has: (profile, text) => principalKey(profile) === text,
};
