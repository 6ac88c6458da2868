import type { DocumentFaultCode, Faults } from './document-fault.ts';
import type { TextCheck } from './text-checks.ts';

/**
 * Reads the properties of one thing of a document and notes what is wrong with each. It finds the faults that a
 * schema would, in a third of the time: for things of which there are a hundred thousand.
 */
export class Fields {
  private readonly item: Readonly<Record<string, unknown>>;
  private readonly path: string;
  private readonly faults: Faults;
  /** Whether nothing has been wrong so far. What is read from a thing that is not sound is not to be used. */
  sound = true;

  constructor(item: Readonly<Record<string, unknown>>, path: string, faults: Faults) {
    this.item = item;
    this.path = path;
    this.faults = faults;
  }

  text(name: string, check: TextCheck): string {
    return this.readText(this.item[name], check, name) ?? '';
  }

  maybeText(name: string, check: TextCheck): string | null {
    const value = this.item[name];
    return value === undefined || value === null ? null : this.readText(value, check, name);
  }

  /** An absent list is empty. */
  texts(name: string, check: TextCheck): readonly string[] {
    const list = this.item[name];
    if (list === undefined || list === null) return NO_TEXTS;
    if (!Array.isArray(list)) {
      this.fault(name, 'type', list, 'a list');
      return NO_TEXTS;
    }
    const texts = list.map((value, place) => this.readText(value, check, `${name}[${place}]`) ?? '');
    return texts.length === 0 ? NO_TEXTS : texts;
  }

  maybeFlag(name: string): boolean | null {
    const value = this.item[name];
    if (value === undefined || value === null || typeof value === 'boolean') return value ?? null;
    this.fault(name, 'type', value, 'true or false');
    return null;
  }

  private readText(value: unknown, check: TextCheck, name: string): string | null {
    if (typeof value === 'string') {
      const code = check(value);
      if (code === null) return value;
      this.fault(name, code, value);
    } else if (value === undefined) {
      this.fault(name, 'missing', value);
    } else {
      this.fault(name, 'type', value, 'a text');
    }
    return null;
  }

  private fault(name: string, code: DocumentFaultCode, found: unknown, detail = ''): void {
    this.sound = false;
    this.faults.add(`${this.path}.${name}`, code, found, detail);
  }
}

const NO_TEXTS: readonly string[] = [];
