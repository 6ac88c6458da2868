import { useEffect, useId, useMemo, useRef, type MouseEvent } from 'react';
import type { SkuId } from '../../engine/ids.ts';
import type { Relation } from '../../insight/pictures/atlas.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { AtlasWords } from '../wording/use-atlas-words.ts';
import { CELL, Lines, Mark, MARKS, Sign } from './AtlasMarks.tsx';
import type { Pair } from './AtlasPicture.tsx';
import { BOLD, fitName, textWidth } from './fit-text.ts';
import { Legend } from './Legend.tsx';
import { FOLLOWS, LIVE } from './saved-svg.ts';

type AtlasDrawingProps = {
  readonly label: string;
  readonly products: readonly SkuId[];
  readonly relations: readonly Relation[];
  readonly wording: AtlasWords;
  readonly pair: Pair;
  readonly onPair: (pair: Pair) => void;
};

/** Room for a name, along its line. */
const NAME = 250;
/** Names of columns are written upwards. */
const SLANT = Math.SQRT1_2;
const LEGEND = 84;

/** A matrix whose names stay in sight while it scrolls; whoever points into it chooses two products. */
export function AtlasDrawing({ label, products, relations, wording, pair, onPair }: AtlasDrawingProps) {
  const words = useWords('pictures.atlas');
  const id = useId();
  const top = useRef<SVGGElement>(null);
  const left = useRef<SVGGElement>(null);
  const corner = useRef<SVGGElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const names = useMemo(() => products.map(wording.product), [products, wording]);
  const places = useMemo(() => new Map(products.map((sku, place) => [sku, place])), [products]);
  const longest = Math.min(NAME, Math.max(...names.map((name) => textWidth(name, BOLD)), 40));
  const side = longest + 26;
  const head = Math.round(longest * SLANT) + 28;
  const grid = products.length * CELL;
  const width = side + grid + Math.round(longest * SLANT) + 8;
  const height = head + grid;
  const follow = (x: number, y: number): void => {
    top.current?.setAttribute('transform', `translate(0 ${y})`);
    left.current?.setAttribute('transform', `translate(${x} 0)`);
    corner.current?.setAttribute('transform', `translate(${x} ${y})`);
  };
  const choose = (event: MouseEvent<SVGGElement>): void => {
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (!box) return;
    const first = products[Math.floor((event.clientY - box.top - head) / CELL)];
    const second = products[Math.floor((event.clientX - box.left - side) / CELL)];
    if (first !== undefined && second !== undefined && first !== second) onPair({ first, second });
  };
  const at = (sku: SkuId): number | undefined => places.get(sku);
  const [row, column] = [at(pair.first), at(pair.second)];
  useEffect(() => {
    const box = scroller.current;
    if (!box || row === undefined || column === undefined) return;
    box.scrollTop = inSight(box.scrollTop, row * CELL, box.clientHeight - head);
    box.scrollLeft = inSight(box.scrollLeft, column * CELL, box.clientWidth - side);
  }, [row, column, head, side]);
  const wide = Math.max(width, LEGEND_WIDTH);
  return (
    <div
      ref={scroller}
      role="region"
      aria-label={words('region')}
      // A box that scrolls can be scrolled by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="focus-inset max-h-130 overflow-auto rounded-md border border-stroke"
      onScroll={({ currentTarget }) => follow(currentTarget.scrollLeft, currentTarget.scrollTop)}
    >
      <svg data-picture role="img" aria-label={label} width={wide} height={height + LEGEND} className="block">
        <g onClick={choose} className="cursor-pointer">
          {row !== undefined && column !== undefined && (
            <g {...LIVE} className="fill-selected">
              <rect x={side} y={head + row * CELL + 1} width={grid} height={CELL - 1} />
              <rect x={side + column * CELL + 1} y={head} width={CELL - 1} height={grid} />
            </g>
          )}
          <Lines side={side} head={head} count={products.length} />
          {relations.flatMap((relation) => {
            const [a, b] = [at(relation.first), at(relation.second)];
            if (a === undefined || b === undefined) return [];
            const text = `${names[a]} – ${names[b]}: ${wording.relation(relation)}`;
            const key = `${relation.first} ${relation.second}`;
            const { conflicts, needs, neededBy } = relation;
            const [conflict, out, into] = [conflicts.length > 0, needs.length > 0, neededBy.length > 0];
            return [
              <Mark
                key={key}
                text={text}
                x={side + b * CELL}
                y={head + a * CELL}
                {...{ conflict, out, into }}
              />,
              <Mark
                key={`${key} again`}
                text={text}
                x={side + a * CELL}
                y={head + b * CELL}
                conflict={conflict}
                out={into}
                into={out}
              />,
            ];
          })}
          {row !== undefined && column !== undefined && (
            <g {...LIVE} className="fill-none stroke-focus" strokeWidth={2}>
              <rect
                x={side + column * CELL + 1}
                y={head + row * CELL + 1}
                width={CELL - 1}
                height={CELL - 1}
              />
            </g>
          )}
        </g>
        <g ref={left} {...FOLLOWS}>
          <rect x={0} y={head} width={side - 1} height={grid} className="fill-surface" />
          {names.map((name, place) => (
            <text
              key={products[place]}
              x={side - 10}
              y={head + place * CELL + CELL / 2 + 4.5}
              textAnchor="end"
              fontSize={13}
              fontWeight={place === row ? 600 : 400}
              className="fill-current"
            >
              <title>{name}</title>
              {fitName(name, longest, BOLD)}
            </text>
          ))}
        </g>
        <g ref={top} {...FOLLOWS}>
          <rect x={0} y={0} width={wide} height={head - 1} className="fill-surface" />
          {names.map((name, place) => (
            <text
              key={products[place]}
              transform={`translate(${side + place * CELL + CELL / 2 + 4} ${head - 8}) rotate(-45)`}
              fontSize={13}
              fontWeight={place === column ? 600 : 400}
              className="fill-current"
            >
              <title>{name}</title>
              {fitName(name, longest, BOLD)}
            </text>
          ))}
        </g>
        <g ref={corner} {...FOLLOWS}>
          <rect x={0} y={0} width={side - 1} height={head - 1} className="fill-surface" />
        </g>
        <g transform="translate(8 0)">
          <Legend
            width={wide}
            y={height + 16}
            entries={MARKS.map((kind) => ({
              id: `${id}-${kind}`,
              text: words(`mark.${kind}`),
              swatch: <Sign kind={kind} x={8} y={8} />,
            }))}
          />
        </g>
        <text x={8} y={height + 64} fontSize={12} className="fill-current text-text-muted">
          {words('legend')}
        </text>
      </svg>
    </div>
  );
}

/** How far to scroll, so that a cell stands in the room that the names leave. */
function inSight(scrolled: number, at: number, room: number): number {
  if (at < scrolled) return at;
  return at + CELL > scrolled + room ? at + CELL - room : scrolled;
}

/** The legend stands in one line. */
const LEGEND_WIDTH = 620;
