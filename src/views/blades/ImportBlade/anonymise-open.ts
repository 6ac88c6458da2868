import type { Directory } from '../../../engine/directory.ts';
import { breathe } from '../../../store/host.ts';
import type { AnonymiseOptions } from '../../../transfer/anonymise.ts';
import { documentPieces } from '../../../transfer/export-document.ts';
import { runImport, type ImportWorker } from '../../../transfer/run-import.ts';
import { fileOf, JSON_TYPE, type ExportJob } from '../../pieces/save-file.ts';

/**
 * A directory with pseudonyms: its document goes through an import in a worker, so that the page stays alive. Null
 * when it was given up.
 */
export async function anonymiseOpen(
  directory: Directory,
  withLog: boolean,
  ids: AnonymiseOptions['ids'],
  worker: ImportWorker,
  job: ExportJob,
): Promise<Directory | null> {
  const { goesOn, tell } = job;
  const quiet = { ...job, tell: () => {} };
  const document = await fileOf(documentPieces(directory, withLog), JSON_TYPE, quiet);
  if (!document) return null;
  return new Promise((resolve, reject) => {
    const listen = (then: () => void): void => {
      if (goesOn()) return then();
      run.cancel();
      resolve(null);
    };
    const run = runImport([new File([document], 'tenant.json')], worker, breathe, {
      progress: ({ done, total }) => listen(() => tell(done, total)),
      found: () => {},
      refused: ([fault]) => reject(new Error(fault?.message)),
      looked: () =>
        listen(() => {
          tell(0, 0);
          run.open({ salt: crypto.randomUUID(), ids });
        }),
      sampled: () => {},
      opened: resolve,
    });
  });
}
