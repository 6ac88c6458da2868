import { useMemo } from 'react';
import { useWords } from '../../../i18n/use-words.ts';
import type { ImportFault } from '../../../transfer/import-fault.ts';
import { DataGrid } from '../../parts/DataGrid.tsx';
import type { GridColumn } from '../../parts/grid-column.ts';
import { InfoBar } from '../../parts/InfoBar.tsx';

type Row = ImportFault & { readonly key: string };

/** Every fault with its file and where in it. */
export function FaultGrid({ faults }: { readonly faults: readonly ImportFault[] }) {
  const words = useWords('transfer.faults');
  const rows = useMemo(() => faults.map((fault, place): Row => ({ ...fault, key: String(place) })), [faults]);
  const columns = useMemo((): readonly GridColumn<Row>[] => {
    const file = (row: Row): string => row.file ?? words('allFiles');
    return [
      { id: 'file', header: words('file'), flex: 1, minWidth: 140, text: file, cell: file },
      {
        id: 'path',
        header: words('path'),
        flex: 2,
        minWidth: 180,
        text: ({ path }) => path,
        cell: ({ path }) => path,
      },
      {
        id: 'fault',
        header: words('fault'),
        flex: 4,
        minWidth: 320,
        text: ({ message }) => message,
        cell: ({ message }) => message,
      },
    ];
  }, [words]);
  return (
    <div className="flex flex-col gap-3">
      <InfoBar tone="danger">{words('text', { count: faults.length })}</InfoBar>
      <DataGrid
        label={words('grid')}
        columns={columns}
        rows={rows}
        rowKey={keyOf}
        statusText={(shown, total) => words('status', { shown, total })}
      />
    </div>
  );
}

const keyOf = ({ key }: Row): string => key;
