import { useEffect, useRef, useState } from 'react';
import { saveFile, type ExportJob } from './save-file.ts';

export type ExportState = {
  /** The file that is being written. */
  readonly name: string | null;
  /** Between 0 and 1; null while it is not known. */
  readonly share: number | null;
  readonly failed: boolean;
};

const IDLE: ExportState = { name: null, share: null, failed: false };

export type Exporter = ExportState & {
  /** Writes a file and saves it; one at a time. */
  readonly start: (name: string, write: (job: ExportJob) => Promise<Blob | null>) => void;
  readonly cancel: () => void;
};

/** Writes files for the downloads; what is not finished when the page is left is given up. */
export function useExport(): Exporter {
  const [state, setState] = useState(IDLE);
  const job = useRef(0);
  useEffect(
    () => () => {
      job.current += 1;
    },
    [],
  );
  const start: Exporter['start'] = (name, write) => {
    const mine = ++job.current;
    const goesOn = (): boolean => job.current === mine;
    const tell = (done: number, total: number): void => {
      // A hundred steps are enough to see it move.
      const share = total === 0 ? null : Math.floor((done / total) * 100) / 100;
      if (goesOn()) setState((now) => (now.share === share ? now : { ...now, share }));
    };
    setState({ ...IDLE, name });
    write({ tell, goesOn }).then(
      (file) => {
        if (!goesOn()) return;
        if (file) saveFile(name, file);
        setState(IDLE);
      },
      () => {
        if (goesOn()) setState({ ...IDLE, failed: true });
      },
    );
  };
  const cancel = (): void => {
    job.current += 1;
    setState(IDLE);
  };
  return { ...state, start, cancel };
}
