import type { CatalogueProduct } from '../catalogue/catalogue-product.ts';
import type { SkuId } from '../engine/ids.ts';
import type { AnonymiseOptions } from './anonymise.ts';
import type { Example } from './examples.ts';
import type { FoundFile } from './found-file.ts';
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
  /** Put pseudonyms in place of what was looked at and show a few. */
  | { readonly type: 'sample'; readonly anonymise: AnonymiseOptions }
  /** Send what was looked at; `anonymise` null: as it is. */
  | { readonly type: 'send'; readonly anonymise: AnonymiseOptions | null };

/** What may be said about the files before anything of them is opened. */
export type ImportLook = {
  readonly tenant: {
    readonly source: 'document' | 'answers';
    readonly name: string;
    readonly preview: Preview;
    readonly products: readonly { readonly id: SkuId; readonly partNumber: string }[];
  } | null;
  readonly products: readonly CatalogueProduct[];
  readonly notices: readonly ImportNotice[];
};

/**
 * From the worker: progress and what each file was taken for, then `refused` or `looked`; after `sample` a few
 * examples; after `send` the packets, then `sent`.
 */
export type ImportReply =
  | { readonly type: 'progress'; readonly progress: ImportProgress }
  | { readonly type: 'found'; readonly file: FoundFile }
  | { readonly type: 'refused'; readonly faults: readonly ImportFault[] }
  | { readonly type: 'looked'; readonly look: ImportLook }
  | {
      readonly type: 'sampled';
      readonly anonymise: AnonymiseOptions;
      readonly examples: readonly Example[];
    }
  | { readonly type: 'packet'; readonly packet: TenantPacket }
  | { readonly type: 'sent' };
