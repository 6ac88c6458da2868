import type { ImportRequest } from './import-protocol.ts';
import { serveImport } from './serve-import.ts';

/* Starts in a worker: `new Worker(new URL('../transfer/transfer-worker.ts', import.meta.url), { type: 'module' })`. */

const answer = serveImport((message) => globalThis.postMessage(message, {}));

globalThis.addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => void answer(data));
