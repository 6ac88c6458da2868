import {
  ClientSideRowModelModule,
  ColumnApiModule,
  createGrid,
  ModuleRegistry,
  QuickFilterModule,
  RowApiModule,
  RowSelectionModule,
  type ColDef,
  type GridApi,
} from 'ag-grid-community';
import { productDisplayName } from '../../../../src/catalogue/names.ts';
import { ErrorList, type ErrorRow } from '../../../../src/engine/error-list.ts';
import { rulesOf } from '../../../../src/engine/rules.ts';
import { reasons } from '../../../../src/i18n/en/reasons.ts';
import { groupIdOf } from '../../../../src/scenarios/deterministic-id.ts';
import { buildScenario } from '../../../../src/scenarios/scenarios.ts';

/* The list of users in error once more: the same rows, columns, height and checkboxes, drawn by AG Grid. */

type Row = {
  readonly id: string;
  readonly name: string;
  readonly upn: string;
  readonly failed: string;
  readonly reason: string;
};

declare global {
  var contestant: {
    readonly open: () => void;
    readonly sort: (column: string, direction: 'asc' | 'desc') => void;
    readonly find: (text: string) => void;
    readonly count: () => number;
    /** Whether what is on the screen is what the grid holds. */
    readonly isDrawn: () => boolean;
  };
}

ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  ColumnApiModule,
  QuickFilterModule,
  RowApiModule,
  RowSelectionModule,
]);

const COLUMNS: ColDef<Row>[] = [
  { field: 'name', headerName: 'Name', flex: 3, cellRenderer: linkOf },
  { field: 'upn', headerName: 'User principal name', flex: 4 },
  { field: 'failed', headerName: 'Failed products', flex: 4 },
  { field: 'reason', headerName: 'Top reason for failure', flex: 5 },
];

function linkOf({ data, value }: { readonly data: Row | undefined; readonly value: string }): HTMLElement {
  const link = document.createElement('a');
  link.href = `/users/${data?.id ?? ''}/licenses`;
  link.textContent = value;
  return link;
}

async function start(place: HTMLElement): Promise<void> {
  const directory = await buildScenario('large-tenant');
  const { products } = rulesOf(directory);
  const list = new ErrorList(directory, groupIdOf('Everybody'));
  const toRow = ({ profile, failed, reason }: ErrorRow): Row => ({
    id: profile.id,
    name: profile.displayName,
    upn: profile.userPrincipalName,
    failed: failed.map(({ sku }) => productDisplayName(sku, products.get(sku)?.partNumber ?? sku)).join(', '),
    reason: `${reasons.heading[reason]} ${reason}`,
  });
  const rows = Array.from({ length: list.length }, (_, index) => list.at(index)).flatMap((row) =>
    row ? [toRow(row)] : [],
  );
  let api: GridApi<Row> | undefined;
  globalThis.contestant = {
    open: () => {
      api = createGrid(place, {
        rowData: rows,
        columnDefs: COLUMNS,
        rowHeight: 36,
        headerHeight: 36,
        rowSelection: { mode: 'multiRow' },
        getRowId: ({ data }) => data.id,
        // Faster without, and the lab has none.
        animateRows: false,
      });
    },
    sort: (column, sort) => {
      const colId = COLUMNS.find(({ headerName }) => headerName === column)?.field ?? '';
      api?.applyColumnState({ state: [{ colId, sort }] });
    },
    find: (text) => api?.setGridOption('quickFilterText', text),
    count: () => api?.getDisplayedRowCount() ?? 0,
    isDrawn: () => {
      const cells = [...place.querySelectorAll('[row-index] [col-id="upn"]')];
      return (
        cells.length > 0 &&
        cells.every((cell) => {
          const index = Number(cell.closest('[row-index]')?.getAttribute('row-index'));
          return cell.textContent === api?.getDisplayedRowAtIndex(index)?.data?.upn;
        })
      );
    },
  };
  document.title = 'Ready';
}

const place = document.getElementById('grid');
if (place) void start(place);
