import { deleteDB, openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { KeptLine, KeptTenant } from './formats.ts';
import { StorageFault, type KeepStorage, type StorageFaultCode } from './storage.ts';

const NAME = 'group-licensing-lab';
const VERSION = 1;

type Key = [tenant: string, number: number];
type Schema = DBSchema & {
  tenants: { key: string; value: unknown };
  pieces: { key: Key; value: unknown };
  lines: { key: Key; value: unknown };
};
const STORES = ['tenants', 'pieces', 'lines'] as const;
type Store = (typeof STORES)[number];
type Writing = IDBPTransaction<Schema, Store[], 'readwrite'>;

/** The browser's database. It is opened when it is first needed, and again when the browser has closed it. */
export function indexedStorage(): KeepStorage {
  let opened: Promise<IDBPDatabase<Schema>> | null = null;

  const database = async (): Promise<IDBPDatabase<Schema>> => {
    opened ??= open(() => {
      opened = null;
    });
    try {
      return await opened;
    } catch (cause) {
      opened = null;
      throw cause;
    }
  };

  /** All of it or nothing; it is on the disk when this is through. */
  async function write<Value>(work: (tx: Writing) => Promise<Value>): Promise<Value> {
    const db = await database();
    const tx = transaction(db);
    try {
      const [value] = await Promise.all([work(tx), tx.done]);
      return value;
    } catch (cause) {
      undo(tx);
      const fault: unknown = await tx.done.then(
        () => cause,
        (failed: unknown) => failed ?? cause,
      );
      // Either may only say that all of it was called off: the other one knows why.
      throw isAbort(cause) ? fault : cause;
    }
  }

  return {
    list: () => faulty(async () => (await database()).getAll('tenants')),
    read: (id) =>
      faulty(async () => {
        const tx = (await database()).transaction(STORES);
        const [tenant, pieces, lines] = await Promise.all([
          tx.objectStore('tenants').get(id),
          tx.objectStore('pieces').getAll(all(id)),
          tx.objectStore('lines').getAll(all(id)),
        ]);
        return tenant === undefined ? null : { tenant, pieces, lines };
      }),
    readAfter: (id, number) =>
      faulty(async () => {
        const tx = (await database()).transaction(['tenants', 'lines']);
        const [tenant, lines] = await Promise.all([
          tx.objectStore('tenants').get(id),
          tx.objectStore('lines').getAll(IDBKeyRange.bound([id, number], [id, Infinity], true)),
        ]);
        return tenant === undefined ? null : { tenant, lines };
      }),
    create: (tenant, pieces, line) =>
      faulty(() =>
        write(async (tx) => {
          await Promise.all([
            tx.objectStore('tenants').add(tenant, tenant.id),
            ...pieces.map((piece, number) => tx.objectStore('pieces').add(piece, [tenant.id, number])),
            tx.objectStore('lines').add(line, [tenant.id, line.number]),
          ]);
        }),
      ),
    append: (change, line) =>
      faulty(() =>
        write(async (tx) => {
          const { tenant: id, number } = line;
          const stored = await tx.objectStore('tenants').get(id);
          if (!isObject(stored)) return 'gone';
          if (stored['last'] !== number - 1) return 'conflict';
          await Promise.all([
            line.whole && tx.objectStore('lines').delete(all(id)),
            tx.objectStore('lines').add(line, [id, number]),
            tx.objectStore('tenants').put({ ...stored, ...change, last: number }, id),
          ]);
          return 'written';
        }),
      ),
    rename: (id, name) =>
      faulty(() =>
        write(async (tx) => {
          const stored = await tx.objectStore('tenants').get(id);
          if (isObject(stored)) await tx.objectStore('tenants').put({ ...stored, name, renamed: true }, id);
        }),
      ),
    copy: (id, as) => faulty(() => write((tx) => copy(tx, id, as))),
    remove: (id) =>
      faulty(() =>
        write(async (tx) => {
          await Promise.all([
            tx.objectStore('tenants').delete(id),
            tx.objectStore('pieces').delete(all(id)),
            tx.objectStore('lines').delete(all(id)),
          ]);
        }),
      ),
    clear: () =>
      faulty(async () => {
        const db = await opened?.catch(() => null);
        db?.close();
        opened = null;
        await deleteDB(NAME);
      }),
  };
}

const all = (tenant: string): IDBKeyRange => IDBKeyRange.bound([tenant, 0], [tenant, Infinity]);

const transaction = (db: IDBPDatabase<Schema>): Writing =>
  db.transaction([...STORES], 'readwrite', { durability: 'strict' });

function undo(tx: Writing): void {
  try {
    tx.abort();
  } catch {
    // It has ended by itself.
  }
}

async function copy(
  tx: Writing,
  id: string,
  as: Partial<KeptTenant> & { readonly id: string },
): Promise<void> {
  const tenant = await tx.objectStore('tenants').get(id);
  if (!isObject(tenant)) return;
  const [pieces, lines] = await Promise.all([
    tx.objectStore('pieces').getAll(all(id)),
    tx.objectStore('lines').getAll(all(id)),
  ]);
  await Promise.all([
    tx.objectStore('tenants').add({ ...tenant, ...as }, as.id),
    ...pieces.map((piece, number) => tx.objectStore('pieces').add(piece, [as.id, number])),
    ...lines.map((line) => isObject(line) && addLine(tx, { ...line, tenant: as.id })),
  ]);
}

const addLine = (tx: Writing, line: Record<string, unknown> & Pick<KeptLine, 'tenant'>) =>
  tx.objectStore('lines').add(line, [line.tenant, Number(line['number'])]);

async function open(closed: () => void): Promise<IDBPDatabase<Schema>> {
  if (!hasDatabase()) throw new StorageFault('missing');
  return new Promise((resolve, reject) => {
    openDB<Schema>(NAME, VERSION, {
      upgrade(db) {
        for (const store of STORES) db.createObjectStore(store);
      },
      blocked: () => reject(new StorageFault('blocked')),
      // A newer version of the program, or a clean slate: this page lets go, so that the other can go on.
      blocking(_current, _next, event) {
        const { target } = event;
        if (target instanceof IDBDatabase) target.close();
        closed();
      },
      terminated: closed,
    }).then(resolve, reject);
  });
}

/** Asking for it may be forbidden already. */
function hasDatabase(): boolean {
  try {
    return typeof indexedDB === 'object' && indexedDB !== null;
  } catch (cause) {
    throw new StorageFault('denied', cause);
  }
}

async function faulty<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (cause) {
    throw cause instanceof StorageFault ? cause : new StorageFault(codeOf(cause), cause);
  }
}

function codeOf(cause: unknown): StorageFaultCode {
  switch (cause instanceof Error || cause instanceof DOMException ? cause.name : '') {
    case 'QuotaExceededError':
      return 'full';
    case 'SecurityError':
    case 'InvalidStateError':
    case 'NotAllowedError':
      return 'denied';
    case 'VersionError':
      return 'newer';
    default:
      return 'failed';
  }
}

const isAbort = (cause: unknown): boolean => cause instanceof DOMException && cause.name === 'AbortError';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
