import { useEffect, useMemo, useState } from 'react';
import { actionsOf, deedsOf } from '../../../store/history-deeds.ts';
import { breathe } from '../../../store/host.ts';
import { useLab, useLabState } from '../../../store/use-lab.ts';
import { scriptPieces, type Deed, type ScriptLanguage } from '../../../transfer/as-script.ts';

export type Script = {
  /** How many things were done. */
  readonly deeds: number;
  /** Null while it is being written. */
  readonly text: string | null;
};

/** What was done up to the present as a script, written a deed at a time. */
export function useScript(language: ScriptLanguage): Script {
  const lab = useLab();
  const history = useLabState((state) => state.history);
  const done = useMemo(() => actionsOf(history), [history]);
  // Background work makes the history longer, and says nothing new.
  const [actions, setActions] = useState(done);
  if (actions.length !== done.length || actions.some((command, place) => command !== done[place]))
    setActions(done);
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    let stale = false;
    setText(null);
    const write = async (): Promise<void> => {
      const deeds: Deed[] = [];
      for (const deed of deedsOf(lab.getState().history)) {
        deeds.push(deed);
        await breathe();
        if (stale) return;
      }
      const texts: string[] = [];
      for (const piece of scriptPieces(deeds, language)) {
        texts.push(piece.text);
        await breathe();
        if (stale) return;
      }
      setText(texts.join(''));
    };
    void write();
    return () => {
      stale = true;
    };
  }, [lab, actions, language]);
  return { deeds: actions.length, text };
}
