import { useId, useMemo } from 'react';
import { SEAT_PARTS, type SeatPart, type SeatParts } from '../../insight/pictures/seat-parts.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { DataGrid } from '../parts/DataGrid.tsx';
import type { GridColumn } from '../parts/grid-column.ts';
import { usePictureWords } from '../wording/use-picture-words.ts';
import { textWidth } from './fit-text.ts';
import { hatch, Hatches } from './Hatches.tsx';
import { Legend } from './Legend.tsx';
import { legendLayout } from './legend-layout.ts';
import { Picture } from './Picture.tsx';

type SeatPictureProps = { readonly product: string; readonly parts: SeatParts };

/** The seats of a product: used directly, by groups and both ways, free, and over what was bought. */
export function SeatPicture({ product, parts }: SeatPictureProps) {
  const words = useWords('pictures.seats');
  const sentences = usePictureWords();
  const sentence = sentences.seats(product, parts);
  return (
    <Picture
      folded
      title={words('title')}
      fileTitle={words('fileTitle', { product })}
      sentence={sentence}
      least={320}
      draw={(width) => <SeatDrawing label={sentence} parts={parts} width={width} />}
      table={<SeatTable parts={parts} />}
    />
  );
}

/** Parts that a bar is made of, from left to right; `over` is marked below it. */
const IN_BAR = ['direct', 'groups', 'both', 'free'] as const;
const BAR = 32;

/** Parts that are told though there is nothing of them. */
const shownParts = (parts: SeatParts): readonly SeatPart[] =>
  SEAT_PARTS.filter((part) => part !== 'over' || parts.over > 0);

type DrawingProps = { readonly label: string; readonly parts: SeatParts; readonly width: number };

function SeatDrawing({ label, parts, width }: DrawingProps) {
  const words = useWords('pictures.seats');
  const formats = useFormats();
  const id = useId();
  const { total, consumed, over } = parts;
  const scale = (width - 2) / Math.max(total, consumed, 1);
  const bars = IN_BAR.reduce<readonly { part: SeatPart; x: number; wide: number }[]>((done, part) => {
    const last = done.at(-1);
    return [...done, { part, x: last ? last.x + last.wide : 1, wide: parts[part] * scale }];
  }, []).filter(({ wide }) => wide > 0);
  const fill = (part: SeatPart) => fillOf(id, part);
  const legend = shownParts(parts).map((part) => ({
    id: part,
    text: words('entry', { part: words(`part.${part}`), count: parts[part] }),
    swatch: <rect x={0.5} y={0.5} width={15} height={15} strokeWidth={1} {...fill(part)} />,
  }));
  const legendY = BAR + (over > 0 ? 34 : 12);
  const { height } = legendLayout(
    legend.map(({ text }) => text),
    width,
  );
  const bought = words('bought', { total });
  const mark = 1 + total * scale;
  return (
    <svg data-picture role="img" aria-label={label} width={width} height={legendY + height} className="block">
      <Hatches id={id} stroke="stroke-accent" kinds={['stripes', 'grid']} />
      <Hatches id={`${id}-over`} stroke="stroke-current text-danger" kinds={['dots']} />
      {bars.map(({ part, x, wide }) => (
        <g key={part}>
          <title>{words('entry', { part: words(`part.${part}`), count: parts[part] })}</title>
          <rect x={x} y={1} width={wide} height={BAR - 2} strokeWidth={1} {...fill(part)} />
          <NumberInBar text={formats.number(parts[part])} x={x} wide={wide} plain={part === 'direct'} />
        </g>
      ))}
      {bars.length === 0 && (
        <rect
          x={1}
          y={1}
          width={width - 2}
          height={BAR - 2}
          className="fill-surface stroke-stroke-strong"
          strokeDasharray="4 4"
        />
      )}
      {over > 0 && (
        <>
          <rect x={mark} y={BAR + 2} width={over * scale - 1} height={8} strokeWidth={1} {...fill('over')} />
          <path d={`M${mark},0 V${BAR + 14}`} strokeWidth={2} className="fill-none stroke-text" />
          <text
            x={Math.max(mark, textWidth(bought))}
            y={BAR + 26}
            textAnchor="end"
            fontSize={12}
            className="fill-current"
          >
            {bought}
          </text>
        </>
      )}
      <Legend entries={legend} width={width} y={legendY} />
    </svg>
  );
}

type NumberProps = {
  readonly text: string;
  readonly x: number;
  readonly wide: number;
  readonly plain: boolean;
};

/** The number of a part inside it, where there is room; on a plate where lines run below it. */
function NumberInBar({ text, x, wide, plain }: NumberProps) {
  const room = textWidth(text) + 12;
  if (wide < room + 4) return null;
  return (
    <>
      {!plain && (
        <rect
          x={x + (wide - room) / 2}
          y={6}
          width={room}
          height={BAR - 12}
          rx={2}
          className="fill-surface"
        />
      )}
      <text
        x={x + wide / 2}
        y={BAR / 2 + 5}
        textAnchor="middle"
        fontSize={13}
        fontWeight={600}
        className={plain ? 'fill-on-accent' : 'fill-current'}
      >
        {text}
      </text>
    </>
  );
}

function fillOf(id: string, part: SeatPart): { readonly className: string; readonly fill?: string } {
  switch (part) {
    case 'direct':
      return { className: 'fill-accent stroke-stroke-strong' };
    case 'groups':
      return { className: 'stroke-stroke-strong', fill: hatch(id, 'stripes') };
    case 'both':
      return { className: 'stroke-stroke-strong', fill: hatch(id, 'grid') };
    case 'free':
      return { className: 'fill-surface stroke-stroke-strong' };
    case 'over':
      return { className: 'stroke-current text-danger', fill: hatch(`${id}-over`, 'dots') };
    default:
      return part satisfies never;
  }
}

function SeatTable({ parts }: { readonly parts: SeatParts }) {
  const words = useWords('pictures.seats');
  const formats = useFormats();
  const columns = useMemo((): readonly GridColumn<SeatPart>[] => {
    const share = (part: SeatPart): string =>
      parts.total === 0
        ? words('none')
        : formats.number(parts[part] / parts.total, { style: 'percent', maximumFractionDigits: 1 });
    return [
      {
        id: 'part',
        header: words('column.part'),
        flex: 2,
        text: (part) => words(`part.${part}`),
        cell: (part) => words(`part.${part}`),
      },
      {
        id: 'count',
        header: words('column.count'),
        align: 'end',
        sortValue: (part) => parts[part],
        cell: (part) => formats.number(parts[part]),
      },
      {
        id: 'share',
        header: words('column.share'),
        align: 'end',
        minWidth: 160,
        sortValue: (part) => parts[part],
        cell: share,
      },
    ];
  }, [words, formats, parts]);
  const rows = useMemo(() => shownParts(parts), [parts]);
  return <DataGrid label={words('table')} columns={columns} rows={rows} rowKey={(part) => part} />;
}
