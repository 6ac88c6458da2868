import { useId, useMemo } from 'react';
import type { FlowEnd } from '../../insight/pictures/flow.ts';
import type { FoldedFlow } from '../../insight/pictures/fold-flow.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import type { FlowWords } from '../wording/use-flow-words.ts';
import { BOLD, fitName, textWidth } from './fit-text.ts';
import { layoutFlow, NODE, type BandShape, type NodeBox } from './flow-layout.ts';
import { hatch, Hatches } from './Hatches.tsx';
import { useRovingBands } from './use-roving-bands.ts';

type FlowDrawingProps = {
  readonly flow: FoldedFlow;
  readonly wording: FlowWords;
  readonly width: number;
  /** The numbers of the band that is pointed at or has the focus; null when none is. */
  readonly onRead: (text: string | null) => void;
};

export function FlowDrawing({ flow, wording, width, onRead }: FlowDrawingProps) {
  const words = useWords('pictures.flow');
  const id = useId();
  const layout = useMemo(() => layoutFlow(flow, width), [flow, width]);
  const names = useMemo(
    () => ({
      products: flow.products.map(({ what }) => wording.product(what)),
      sources: flow.sources.map(({ what }) => wording.source(what)),
      ends: flow.ends.map(({ what }) => wording.end(what)),
    }),
    [flow, wording],
  );
  const roving = useRovingBands(layout.bands.length);
  const textOf = ({ gap, from, to, count }: BandShape): string => {
    const [left, right] = gap === 0 ? [names.products, names.sources] : [names.sources, names.ends];
    return words('band', { from: left[from] ?? '', to: right[to] ?? '', count });
  };
  const columns = [
    { id: 'products', x: layout.side + NODE, anchor: 'end' as const },
    { id: 'sources', x: layout.sources[0]?.x ?? 0, anchor: 'start' as const },
    { id: 'ends', x: layout.ends[0]?.x ?? 0, anchor: 'start' as const },
  ] as const;
  return (
    <div className="overflow-x-auto">
      <svg data-picture width={width} height={layout.height + 8} className="block">
        <Hatches id={id} stroke="stroke-current text-danger" kinds={['stripes']} />
        <Hatches id={`${id}-n`} stroke="stroke-text-muted" kinds={['dots']} />
        <g
          role="listbox"
          aria-label={words('bands')}
          aria-orientation="vertical"
          onKeyDown={roving.onKeyDown}
        >
          {layout.bands.map((band, place) => {
            const text = textOf(band);
            return (
              <path
                key={`${band.gap} ${band.from} ${band.to}`}
                role="option"
                aria-label={text}
                aria-selected={roving.stop === place}
                tabIndex={roving.stop === place ? 0 : -1}
                onFocus={() => {
                  roving.setStop(place);
                  onRead(text);
                }}
                onBlur={() => onRead(null)}
                onPointerEnter={() => onRead(text)}
                onPointerLeave={() => onRead(null)}
                d={band.d}
                {...lookOf(id, band.gap === 0 ? null : (flow.ends[band.to]?.what ?? null))}
              >
                <title>{text}</title>
              </path>
            );
          })}
        </g>
        <g aria-hidden="true">
          {columns.map(({ id: column, x, anchor }) => (
            <text
              key={column}
              x={x}
              y={14}
              textAnchor={anchor}
              fontSize={12}
              className="pointer-events-none fill-current text-text-muted"
            >
              {words(column)}
            </text>
          ))}
          <Nodes boxes={layout.products} texts={names.products} place="left" room={layout.side - 8} />
          <Nodes boxes={layout.sources} texts={names.sources} place="over" room={layout.side - 8} />
          <Nodes boxes={layout.ends} texts={names.ends} place="right" room={layout.side - 8} />
        </g>
      </svg>
    </div>
  );
}

/** Bands of what failed are striped, of what is open dotted; those of what is licensed and of products are plain. */
function lookOf(id: string, end: FlowEnd | null): { readonly className: string; readonly fill?: string } {
  const focus =
    'outline-none focus-visible:stroke-focus focus-visible:[stroke-width:3px] hover:stroke-text hover:[stroke-width:1.5px]';
  if (end === null) return { className: `fill-text-muted [fill-opacity:0.28] ${focus}` };
  if (end === 'licensed') return { className: `fill-accent [fill-opacity:0.55] ${focus}` };
  return end === 'silent' || end === 'waiting'
    ? { className: focus, fill: hatch(`${id}-n`, 'dots') }
    : { className: focus, fill: hatch(id, 'stripes') };
}

type NodesProps = {
  readonly boxes: readonly NodeBox<unknown>[];
  readonly texts: readonly string[];
  readonly place: 'left' | 'over' | 'right';
  readonly room: number;
};

/** Bars with their names and counts beside them; in the middle on a plate over the bands. */
function Nodes({ boxes, texts, place, room }: NodesProps) {
  const formats = useFormats();
  return boxes.map(({ x, y, height, count }, index) => {
    const number = formats.number(count);
    const full = texts[index] ?? '';
    const text = fitName(full, room - textWidth(number, BOLD) - 26);
    const middle = y + height / 2;
    const left = place === 'left';
    const start = left ? x - 8 : x + NODE + 8;
    return (
      <g key={`${full} ${index}`} className="pointer-events-none">
        <title>{`${full}: ${number}`}</title>
        <rect x={x} y={y} width={NODE} height={height} className="fill-text" />
        {place === 'over' && (
          <rect
            x={start - 4}
            y={middle - 9}
            width={textWidth(text) + 8 + textWidth(number, BOLD) + 18}
            height={18}
            rx={2}
            fillOpacity={0.85}
            className="fill-surface"
          />
        )}
        <text
          x={start}
          y={middle + 4.5}
          fontSize={13}
          textAnchor={left ? 'end' : 'start'}
          className="fill-current"
        >
          {text}
          <tspan dx={8} fontWeight={600}>
            {number}
          </tspan>
        </text>
      </g>
    );
  });
}
