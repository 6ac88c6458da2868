import type { ImportReply, ImportRequest } from '../../src/transfer/import-protocol.ts';
import { serveImport } from '../../src/transfer/serve-import.ts';

/** A worker in this thread, where there is none: the real worker's side, and messages that are cloned and come later. */
export class ServedWorker {
  static living = 0;
  private readonly listeners: ((event: { readonly data: ImportReply }) => void)[] = [];
  private alive = true;
  private readonly serve = serveImport((message) => {
    const data = structuredClone(message);
    setTimeout(() => {
      if (this.alive) for (const listen of this.listeners) listen({ data });
    });
  });

  constructor() {
    ServedWorker.living += 1;
  }

  postMessage(request: ImportRequest): void {
    void this.serve(request);
  }

  addEventListener(type: string, listen: (event: { readonly data: ImportReply }) => void): void {
    if (type === 'message') this.listeners.push(listen);
  }

  terminate(): void {
    if (this.alive) ServedWorker.living -= 1;
    this.alive = false;
  }
}
