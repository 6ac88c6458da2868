import { useEffect, useState } from 'react';
import type { Directory } from '../../engine/directory.ts';
import { groupId } from '../../engine/ids.ts';
import type { Target, WaysOut } from '../../insight/ways/way.ts';
import { waysOut } from '../../insight/ways/ways-out.ts';
import { runInSlices } from '../parts/in-slices.ts';
import { useWayWords } from '../wording/use-way-words.ts';

const ADMINISTRATOR = { kind: 'service', displayName: 'Administrator' } as const;

/** The ways out of a target's errors in the directory as it stands, beside whatever else the page does; null till then. */
export function useWays(target: Target, directory: Directory | null): WaysOut | null {
  const { splitName, giveName } = useWayWords();
  const [answer, setAnswer] = useState<{
    readonly to: Directory;
    readonly target: Target;
    readonly found: WaysOut;
  } | null>(null);
  useEffect(() => {
    if (!directory) return undefined;
    const options = {
      context: { at: Date.now(), actor: ADMINISTRATOR },
      newGroup: () => groupId(crypto.randomUUID()),
      splitName,
      giveName,
    };
    return runInSlices(waysOut(directory, target, options), (found) =>
      setAnswer({ to: directory, target, found }),
    );
  }, [directory, target, splitName, giveName]);
  return answer?.to === directory && answer.target === target ? answer.found : null;
}
