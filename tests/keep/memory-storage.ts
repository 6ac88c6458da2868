import type { KeptTenant } from '../../src/keep/formats.ts';
import {
  StorageFault,
  type KeepStorage,
  type StorageFaultCode,
  type StoredTenant,
} from '../../src/keep/storage.ts';

type Kept = { tenant: KeptTenant; pieces: readonly unknown[]; lines: unknown[] };

/** A database in memory. What it holds is a copy, as a real one's is; it can be told to fail. */
export class MemoryStorage implements KeepStorage {
  readonly tenants = new Map<string, Kept>();
  fault: StorageFaultCode | null = null;
  /** It can be read, and not written. */
  writeFault: StorageFaultCode | null = null;
  writes = 0;

  list = async (): Promise<readonly unknown[]> =>
    this.answer(() => [...this.tenants.values()].map(({ tenant }) => tenant));

  read = async (id: string): Promise<StoredTenant | null> => this.answer(() => this.tenants.get(id) ?? null);

  readAfter = async (id: string, number: number): Promise<StoredTenant | null> =>
    this.answer(() => {
      const kept = this.tenants.get(id);
      return kept
        ? { ...kept, lines: kept.lines.filter((line) => (line as { number: number }).number > number) }
        : null;
    });

  create: KeepStorage['create'] = async (tenant, pieces, line) =>
    this.change(() => void this.tenants.set(tenant.id, { tenant, pieces, lines: [copied(line)] }));

  append: KeepStorage['append'] = async (change, line) =>
    this.change(() => {
      const kept = this.tenants.get(line.tenant);
      if (!kept) return 'gone';
      if (kept.tenant.last !== line.number - 1) return 'conflict';
      if (line.whole) kept.lines = [];
      kept.lines.push(copied(line));
      kept.tenant = { ...kept.tenant, ...change, last: line.number };
      return 'written';
    });

  rename = async (id: string, name: string): Promise<void> =>
    this.change(() => {
      const kept = this.tenants.get(id);
      if (kept) kept.tenant = { ...kept.tenant, name, renamed: true };
    });

  copy: KeepStorage['copy'] = async (id, as) =>
    this.change(() => {
      const kept = this.tenants.get(id);
      if (kept) this.tenants.set(as.id, { ...copied(kept), tenant: { ...kept.tenant, ...as } });
    });

  remove = async (id: string): Promise<void> => this.change(() => void this.tenants.delete(id));

  clear = async (): Promise<void> => this.change(() => this.tenants.clear());

  private async answer<Value>(read: () => Value): Promise<Value> {
    await Promise.resolve();
    if (this.fault) throw new StorageFault(this.fault);
    return copied(read());
  }

  private async change<Value>(write: () => Value): Promise<Value> {
    await Promise.resolve();
    const fault = this.fault ?? this.writeFault;
    if (fault) throw new StorageFault(fault);
    this.writes += 1;
    return write();
  }
}

const copied = <Value>(value: Value): Value => structuredClone(value);
