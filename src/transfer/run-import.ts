import type { Directory } from '../engine/directory.ts';
import { loadInSlices } from '../engine/load-directory.ts';
import type { AnonymiseOptions } from './anonymise.ts';
import type { Example } from './examples.ts';
import type { FoundFile } from './found-file.ts';
import { fileFault, type ImportFault } from './import-fault.ts';
import type { ImportProgress } from './import-files.ts';
import type { ImportLook, ImportReply, ImportRequest, ReadableFile } from './import-protocol.ts';
import { Unpacker } from './tenant-packets.ts';

/** What the page needs of a worker: `Worker` has it. */
export type ImportWorker = {
  readonly postMessage: (request: ImportRequest, transfer: Transferable[]) => void;
  readonly addEventListener: (
    type: 'message' | 'error',
    listen: (event: { readonly data?: ImportReply }) => void,
  ) => void;
  readonly terminate: () => void;
};

/** What the page hears. Nothing comes after `refused`, `opened` or `cancel`. */
export type ImportListener = {
  readonly progress: (progress: ImportProgress) => void;
  /** What a file was taken for. */
  readonly found: (file: FoundFile) => void;
  readonly refused: (faults: readonly ImportFault[]) => void;
  readonly looked: (look: ImportLook) => void;
  readonly sampled: (options: AnonymiseOptions, examples: readonly Example[]) => void;
  readonly opened: (directory: Directory) => void;
};

export type ImportRun = {
  /** Asks for a few pseudonyms beside what they stand for. */
  readonly sample: (options: AnonymiseOptions) => void;
  /** Builds the tenant that was looked at; `anonymise` null: as it is. */
  readonly open: (anonymise: AnonymiseOptions | null) => void;
  /** Ends the worker: nothing of the files is left anywhere. */
  readonly cancel: () => void;
};

/**
 * An import in a worker of its own. `pause` gives the page a moment between two slices while the directory is put
 * together from what the worker sent.
 */
export function runImport(
  files: readonly ReadableFile[],
  worker: ImportWorker,
  pause: () => Promise<void>,
  listener: ImportListener,
): ImportRun {
  const unpacker = new Unpacker();
  let running = true;
  const end = (): void => {
    running = false;
    worker.terminate();
  };
  const refuse = (faults: readonly ImportFault[]): void => {
    end();
    listener.refused(faults);
  };
  const build = async (): Promise<void> => {
    const parts = unpacker.parts();
    if (!parts) return refuse([fileFault(null, 'import.failed')]);
    const slices = loadInSlices(parts);
    let slice = slices.next();
    while (!slice.done) {
      await pause();
      if (!running) return;
      slice = slices.next();
    }
    end();
    listener.opened(slice.value);
  };
  worker.addEventListener('error', () => {
    if (running) refuse([fileFault(null, 'import.failed')]);
  });
  worker.addEventListener('message', ({ data }) => {
    if (!running || !data) return;
    switch (data.type) {
      case 'progress':
        return listener.progress(data.progress);
      case 'found':
        return listener.found(data.file);
      case 'refused':
        return refuse(data.faults);
      case 'looked':
        return listener.looked(data.look);
      case 'sampled':
        return listener.sampled(data.anonymise, data.examples);
      case 'packet':
        return unpacker.take(data.packet);
      case 'sent':
        void build();
        return;
      default:
        data satisfies never;
    }
  });
  worker.postMessage({ type: 'look', files }, []);
  return {
    sample: (anonymise) => worker.postMessage({ type: 'sample', anonymise }, []),
    open: (anonymise) => worker.postMessage({ type: 'send', anonymise }, []),
    cancel: end,
  };
}
