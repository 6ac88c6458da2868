import { useEffect, useRef, useState } from 'react';
import type { Directory } from '../../../engine/directory.ts';
import { breathe } from '../../../store/host.ts';
import type { AnonymiseOptions } from '../../../transfer/anonymise.ts';
import type { Example } from '../../../transfer/examples.ts';
import type { FoundFile } from '../../../transfer/found-file.ts';
import type { ImportFault } from '../../../transfer/import-fault.ts';
import type { ImportProgress } from '../../../transfer/import-files.ts';
import type { ImportLook, ReadableFile } from '../../../transfer/import-protocol.ts';
import { runImport, type ImportRun, type ImportWorker } from '../../../transfer/run-import.ts';

export type ImportStep = 'choose' | 'reading' | 'refused' | 'looked' | 'opening';

export type ImportState = {
  readonly step: ImportStep;
  /** Names of the files; what was recognised of them so far, in the same order. */
  readonly files: readonly string[];
  readonly found: readonly FoundFile[];
  readonly progress: ImportProgress | null;
  readonly faults: readonly ImportFault[];
  readonly look: ImportLook | null;
  /** The pseudonyms that are asked for; their salt is forgotten with this state. */
  readonly anonymise: AnonymiseOptions | null;
  /** Null while they are being made. */
  readonly examples: readonly Example[] | null;
};

const NOTHING: ImportState = {
  step: 'choose',
  files: [],
  found: [],
  progress: null,
  faults: [],
  look: null,
  anonymise: null,
  examples: null,
};

export type Import = {
  readonly state: ImportState;
  readonly start: (files: readonly ReadableFile[]) => void;
  /** Asks for pseudonyms, and for ids as well; null: for none. */
  readonly anonymise: (ids: AnonymiseOptions['ids'] | null) => void;
  readonly open: () => void;
  /** Forgets the files and all that came of them. */
  readonly reset: () => void;
};

/** An import from the choice of files to the directory, in a worker; it ends when the page is left. */
export function useImport(
  takeWorker: () => ImportWorker,
  onOpened: (directory: Directory, look: ImportLook) => void,
): Import {
  const [state, setState] = useState(NOTHING);
  const run = useRef<ImportRun | null>(null);
  // What is to be done with the tenant may have been chosen since the files were.
  const whenOpened = useRef(onOpened);
  useEffect(() => {
    whenOpened.current = onOpened;
  });
  useEffect(
    () => () => {
      run.current?.cancel();
    },
    [],
  );
  const change = (changes: Partial<ImportState>): void => setState((now) => ({ ...now, ...changes }));

  const start = (files: readonly ReadableFile[]): void => {
    run.current?.cancel();
    setState({ ...NOTHING, step: 'reading', files: files.map(({ name }) => name) });
    let looked: ImportLook | null = null;
    run.current = runImport(files, takeWorker(), breathe, {
      progress: (progress) => change({ progress }),
      found: (file) => setState((now) => ({ ...now, found: [...now.found, file] })),
      refused: (faults) => change({ step: 'refused', faults }),
      looked: (look) => {
        looked = look;
        change({ step: 'looked', look });
      },
      sampled: ({ salt, ids }, examples) =>
        setState((now) =>
          now.anonymise?.salt === salt && now.anonymise.ids === ids ? { ...now, examples } : now,
        ),
      opened: (directory) => {
        if (looked) whenOpened.current(directory, looked);
      },
    });
  };
  return {
    state,
    start,
    anonymise: (ids) => {
      const options = ids && { salt: state.anonymise?.salt ?? crypto.randomUUID(), ids };
      change({ anonymise: options, examples: null });
      if (options) run.current?.sample(options);
    },
    open: () => {
      change({ step: 'opening' });
      run.current?.open(state.anonymise);
    },
    reset: () => {
      run.current?.cancel();
      run.current = null;
      setState(NOTHING);
    },
  };
}
