import type { Directory } from '../../engine/directory.ts';
import type { COMPARISONS, TEXT_TESTS } from './filter.ts';

/** What a property holds, as filters see it. */
export type FieldType =
  | 'string'
  | 'guid'
  | 'boolean'
  | 'number'
  | 'date'
  | { readonly complex: Readonly<Record<string, FieldType>> }
  | { readonly list: FieldType };

export type Operator =
  | (typeof COMPARISONS)[number]
  | (typeof TEXT_TESTS)[number]
  | 'in'
  | 'not'
  | 'any'
  | '$count';

/** Operators that a property takes in any request, and those that it takes in advanced queries only. */
export type FilterSupport = {
  readonly always: readonly Operator[];
  readonly advanced: readonly Operator[];
};

/** One property of a resource. */
export type Field<Row> = {
  readonly type: FieldType;
  /** Its value in Graph's JSON; undefined where the row has no such property. */
  readonly read: (row: Row, directory: Directory) => unknown;
  /** As much of the value as filters and sorting look at, where all of it takes long to write out. */
  readonly probe?: (row: Row, directory: Directory) => unknown;
  /** Absent: it cannot be filtered by. */
  readonly filter?: FilterSupport;
  readonly sort?: true;
  readonly search?: true;
  /** It can be filtered by and never comes back. */
  readonly hidden?: true;
};

/** A resource: its properties by name. */
export type Schema<Row> = {
  /** As error messages call it: `User`. */
  readonly name: string;
  /** `microsoft.graph.user`. */
  readonly type: string;
  readonly fields: Readonly<Record<string, Field<Row>>>;
  /** The properties that come without `$select`. */
  readonly defaults: (row: Row) => readonly string[];
  /** Whether queries follow the rules of directory objects: `ConsistencyLevel: eventual` for all that is advanced. */
  readonly directoryObject: boolean;
  /** The type that each row carries where a list mixes types. */
  readonly typeOf?: (row: Row) => string;
};

/** What filters and sorting look at. */
export const probe = <Row>(field: Field<Row>, row: Row, directory: Directory): unknown =>
  (field.probe ?? field.read)(row, directory);

/** A property by its name, which Graph takes in any case. */
export function findField<Row>(
  schema: Schema<Row>,
  name: string,
): { readonly name: string; readonly field: Field<Row> } | null {
  const known = namesOf(schema).get(name.toLowerCase());
  const field = known === undefined ? undefined : schema.fields[known];
  return known !== undefined && field ? { name: known, field } : null;
}

/** Names in lower case, made once for each schema. */
const names = new WeakMap<object, ReadonlyMap<string, string>>();

function namesOf({ fields }: { readonly fields: object }): ReadonlyMap<string, string> {
  let known = names.get(fields);
  if (!known) {
    known = new Map(Object.keys(fields).map((name) => [name.toLowerCase(), name]));
    names.set(fields, known);
  }
  return known;
}

/** A row in Graph's JSON, with the named properties only. */
export function project<Row>(
  schema: Schema<Row>,
  row: Row,
  selected: readonly string[] | null,
  directory: Directory,
): Readonly<Record<string, unknown>> {
  const entity: Record<string, unknown> = {};
  if (schema.typeOf) entity['@odata.type'] = `#${schema.typeOf(row)}`;
  for (const name of selected ?? schema.defaults(row)) {
    const field = schema.fields[name];
    const value = field?.hidden ? undefined : field?.read(row, directory);
    if (value !== undefined) entity[name] = value;
  }
  return entity;
}
