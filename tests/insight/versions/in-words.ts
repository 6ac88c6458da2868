import type { Context } from '../../../src/engine/command.ts';
import type { Directory } from '../../../src/engine/directory.ts';
import { finish } from '../../../src/engine/slices.ts';
import { compareVersions } from '../../../src/insight/versions/compare-versions.ts';
import type { Differing, Ending, VersionsCompared } from '../../../src/insight/versions/versions.ts';
import { faultText } from '../../support/in-words.ts';
import { toTheEnd } from '../to-the-end.ts';

export const CONTEXT: Context = {
  at: Date.UTC(2017, 6, 1),
  actor: { kind: 'user', id: null, displayName: 'Admin', userPrincipalName: 'admin@contoso.test' },
};

export const compared = (directory: Directory): VersionsCompared =>
  finish(toTheEnd(compareVersions(directory, CONTEXT)));

/** `ada recorded: without [E3: UniquenessViolation] → error UniquenessViolation [E3: UniquenessViolation]`. */
export const differenceText = ({ profile, difference: { effect, now, other } }: Differing): string =>
  `${profile.displayName} ${effect}: ${endingText(now)} → ${endingText(other)}`;

function endingText({ standing: { kind, reason }, faults }: Ending): string {
  const why = faults.length > 0 ? ` [${[...new Set(faults.map(faultText))].join(', ')}]` : '';
  return `${kind}${reason === null ? '' : ` ${reason}`}${why}`;
}
