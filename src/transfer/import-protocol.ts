import type { CatalogueProduct } from '../catalogue/catalogue-product.ts';
import type { AnonymiseOptions } from './anonymise.ts';
import type { ImportFault } from './import-fault.ts';
import type { ImportProgress } from './import-files.ts';
import type { ImportNotice } from './notices.ts';
import type { Preview } from './preview.ts';
import type { TenantPacket } from './tenant-packets.ts';

/** What the worker needs of a file: `File` has it. */
export type ReadableFile = { readonly name: string; readonly arrayBuffer: () => Promise<ArrayBuffer> };

/** From the page. There is no message to cancel: a worker that is terminated has stopped and forgotten. */
export type ImportRequest =
  | { readonly type: 'look'; readonly files: readonly ReadableFile[] }
  /** Send what was looked at; `anonymise` null: as it is. */
  | { readonly type: 'send'; readonly anonymise: AnonymiseOptions | null };

/** What may be said about the files before anything of them is opened. */
export type ImportLook = {
  readonly tenant: {
    readonly source: 'document' | 'answers';
    readonly name: string;
    readonly preview: Preview;
  } | null;
  readonly products: readonly CatalogueProduct[];
  readonly notices: readonly ImportNotice[];
};

/** From the worker: progress, then `refused` or `looked`; after `send` the packets, then `sent`. */
export type ImportReply =
  | { readonly type: 'progress'; readonly progress: ImportProgress }
  | { readonly type: 'refused'; readonly faults: readonly ImportFault[] }
  | { readonly type: 'looked'; readonly look: ImportLook }
  | { readonly type: 'packet'; readonly packet: TenantPacket }
  | { readonly type: 'sent' };
