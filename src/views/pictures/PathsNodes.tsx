import { isOpen, isPending, type UserPath } from '../../insight/pictures/user-paths.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { PathWords } from '../wording/use-path-words.ts';
import { BOLD, fewLines } from './fit-text.ts';
import { Cross, Dots } from './marks.tsx';
import { NAME_LINE, REASON_LINE, type PathsLayout, type ProductBox } from './paths-layout.ts';

type BoxProps = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly dashed: boolean;
};

/** A source. */
export function Box({ x, y, width, height, text, dashed }: BoxProps) {
  return (
    <g>
      <title>{text}</title>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={4}
        strokeDasharray={dashed ? '5 4' : undefined}
        className="fill-surface-sunken stroke-stroke-strong"
      />
      <NameText lines={fewLines(text, width - 24, 2, BOLD)} x={x + 12} y={y + height / 2 + 4.5} centred />
    </g>
  );
}

type NameTextProps = {
  readonly lines: readonly string[];
  readonly x: number;
  /** Of the first line, or of the middle. */
  readonly y: number;
  readonly centred?: boolean | undefined;
};

/** A name in one or two lines. */
function NameText({ lines, x, y, centred = false }: NameTextProps) {
  const top = centred ? y - ((lines.length - 1) * NAME_LINE) / 2 : y;
  return lines.map((line, place) => (
    <text
      key={line}
      x={x}
      y={top + place * NAME_LINE}
      fontSize={13}
      fontWeight={600}
      className="fill-current"
    >
      {line}
    </text>
  ));
}

type ProductNodeProps = {
  readonly box: ProductBox;
  readonly layout: PathsLayout;
  readonly paths: readonly UserPath[];
  readonly wording: PathWords;
};

/** A product with how much of it is on, and why paths to it are blocked. */
export function ProductNode({ box, layout, paths, wording }: ProductNodeProps) {
  const words = useWords('pictures.paths');
  const { x, width } = layout.columns.product;
  const own = paths.filter(({ sku }) => sku === box.sku);
  const open = own.some(isOpen);
  const all = own[0]?.plans.length ?? 0;
  const on = new Set(
    own.flatMap(({ plans }) => plans.flatMap(({ plan, state }) => (state === 'on' ? [plan] : []))),
  ).size;
  const bottom = box.y + 20 + (box.name.length - 1) * NAME_LINE;
  const tops = box.reasons.reduce<readonly number[]>(
    (done, { lines }) => [...done, (done.at(-1) ?? 0) + lines.length * REASON_LINE + 4],
    [bottom + 22],
  );
  return (
    <g>
      <title>{wording.product(box.sku)}</title>
      <rect
        x={x}
        y={box.y}
        width={width}
        height={box.height}
        rx={4}
        strokeWidth={open ? 1.5 : 1}
        strokeDasharray={open ? undefined : '5 4'}
        className={
          open
            ? 'fill-selected stroke-accent'
            : own.every(isPending)
              ? 'fill-surface-sunken stroke-stroke-strong'
              : 'fill-surface-sunken stroke-current text-danger'
        }
      />
      <NameText lines={box.name} x={x + 12} y={box.y + 20} />
      <text x={x + 12} y={bottom + 17} fontSize={12} className="fill-current text-text-muted">
        {words('servicesOn', { on, all })}
      </text>
      {box.reasons.map(({ lines, pending }, place) => {
        const top = tops[place] ?? 0;
        return (
          <g key={lines.join(' ')}>
            {pending ? (
              <Dots x={x + 19} y={top + REASON_LINE - 4} r={6} />
            ) : (
              <Cross x={x + 19} y={top + REASON_LINE - 4} r={6} />
            )}
            {lines.map((line, at) => (
              <text
                key={line}
                x={x + 30}
                y={top + (at + 1) * REASON_LINE}
                fontSize={12}
                className={pending ? 'fill-current text-text-muted' : 'fill-current text-danger'}
              >
                {line}
              </text>
            ))}
          </g>
        );
      })}
    </g>
  );
}
