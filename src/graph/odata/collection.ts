import type { Schema } from './schema.ts';

/** Rows in an order of their own. A row's place says where it stands for as long as the collection lives. */
export type Collection<Row> = {
  readonly schema: Schema<Row>;
  /** The rows behind a place, or all of them for null. Nobody asks for more than they show. */
  readonly after: (place: number | null) => Iterable<Placed<Row>>;
  /** How many rows there are. */
  readonly size: () => number;
  /** What an object is related to: filtered and sorted in advanced queries only. */
  readonly relation: boolean;
};

export type Placed<Row> = { readonly place: number; readonly row: Row };

/** A collection of rows that are all at hand. */
export const listed = <Row>(
  schema: Schema<Row>,
  rows: readonly Row[],
  relation = false,
): Collection<Row> => ({
  schema,
  relation,
  *after(place) {
    for (let at = place === null ? 0 : place + 1; at < rows.length; at++) {
      const row = rows[at];
      if (row !== undefined) yield { place: at, row };
    }
  },
  size: () => rows.length,
});
