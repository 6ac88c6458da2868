import { useMemo } from 'react';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import type { FoundFile } from '../../../transfer/found-file.ts';
import { DataGrid } from '../../parts/DataGrid.tsx';
import type { GridColumn } from '../../parts/grid-column.ts';

type Row = { readonly key: string; readonly name: string; readonly found: FoundFile | undefined };

type FileGridProps = { readonly files: readonly string[]; readonly found: readonly FoundFile[] };

/** The files and what each was recognised as, by its content. */
export function FileGrid({ files, found }: FileGridProps) {
  const words = useWords('transfer.files');
  const formats = useFormats();
  const rows = useMemo(
    () => files.map((name, place): Row => ({ key: String(place), name, found: found[place] })),
    [files, found],
  );
  const columns = useMemo((): readonly GridColumn<Row>[] => {
    const content = ({ found: file }: Row): string =>
      file === undefined
        ? words('waiting')
        : formats.list(
            file.contents.map(({ kind, count }) =>
              count === 0 ? words(`kind.${kind}`) : words('counted', { kind: words(`kind.${kind}`), count }),
            ),
          );
    return [
      { id: 'file', header: words('file'), flex: 1, text: ({ name }) => name, cell: ({ name }) => name },
      { id: 'content', header: words('content'), flex: 1, text: content, cell: content },
    ];
  }, [words, formats]);
  return <DataGrid label={words('grid')} columns={columns} rows={rows} rowKey={keyOf} maxRows={6} />;
}

const keyOf = ({ key }: Row): string => key;
