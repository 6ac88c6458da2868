import type { Directory } from '../../engine/directory.ts';
import { compareVersions } from '../../insight/versions/compare-versions.ts';
import type { VersionsCompared } from '../../insight/versions/versions.ts';
import { useDerived, type Derived } from './use-derived.ts';

const ADMINISTRATOR = { kind: 'service', displayName: 'Administrator' } as const;

const work = (directory: Directory): Generator<number, VersionsCompared> =>
  compareVersions(directory, { at: Date.now(), actor: ADMINISTRATOR });

/** Whose outcome would differ in the other service version, worked out beside whatever else the page does. */
export const useVersions = (): Derived<VersionsCompared> => useDerived(work);
