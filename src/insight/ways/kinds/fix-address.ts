import { clashesIn } from '../../../engine/explain.ts';
import type { UserId } from '../../../engine/ids.ts';
import { userById } from '../../../engine/queries.ts';
import type { WayKind } from '../way-kind.ts';

/** The addresses that others have too are taken from the users, or from the others. */
export const fixAddress: WayKind<'fixAddress'> = {
  levers: ({ fault }) =>
    'violation' in fault && fault.violation === 'UniquenessViolation'
      ? [
          { kind: 'fixAddress', whose: 'own' },
          { kind: 'fixAddress', whose: 'others' },
        ]
      : [],
  stage: ({ whose }, changes, scene) => {
    const taken = new Map<UserId, Set<string>>();
    for (const { id, proxyAddresses } of scene.users) {
      for (const { address, others } of clashesIn(scene.directory, id, proxyAddresses)) {
        for (const user of whose === 'own' ? [id] : others) {
          taken.set(user, (taken.get(user) ?? new Set()).add(address));
        }
      }
    }
    for (const [user, addresses] of taken) {
      const known = userById(scene.directory, user)?.profile.proxyAddresses ?? [];
      changes.profile(user, {
        proxyAddresses: known.filter((address) => !addresses.has(address.toLowerCase())),
      });
    }
  },
  size: ({ whose }, scene) =>
    scene.users.reduce(
      (size, { id, proxyAddresses }) =>
        size +
        clashesIn(scene.directory, id, proxyAddresses).reduce(
          (sum, { others }) => sum + (whose === 'own' ? 1 : others.length),
          0,
        ),
      0,
    ),
  inArticle: (against) => against === 'UniquenessViolation',
};
