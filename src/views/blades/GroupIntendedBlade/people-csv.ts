import type { Person } from '../../../insight/intended/intended.ts';
import { csvHead, csvLine } from '../../../transfer/csv-text.ts';
import { piecesOf, type ExportPiece } from '../../../transfer/export-piece.ts';
import type { GridColumn } from '../../parts/grid-column.ts';

/** The people of a group as the page shows them, with what tells people of one name apart. */
export function peopleCsv(
  people: readonly Person[],
  columns: readonly GridColumn<Person>[],
  [principalName, id]: readonly [string, string],
): Generator<ExportPiece> {
  const heading = [principalName, id, ...columns.map(({ header }) => header)];
  const lineOf = (person: Person): string => {
    const { profile } = person;
    return csvLine([
      profile.userPrincipalName,
      profile.id,
      ...columns.map(({ text }) => text?.(person) ?? ''),
    ]);
  };
  return piecesOf(people, people.length, lineOf, csvHead(heading));
}
