/** The side of a cell of the matrix. */
export const CELL = 30;

/** What a cell can say; the row's product is the first. */
export const MARKS = ['conflict', 'needs', 'neededBy'] as const;
type MarkKind = (typeof MARKS)[number];

type LinesProps = { readonly side: number; readonly head: number; readonly count: number };

/** The lines of the matrix, and the diagonal, where a product would meet itself. */
export function Lines({ side, head, count }: LinesProps) {
  const end = count * CELL;
  const steps = Array.from({ length: count + 1 }, (_, place) => place * CELL + 0.5);
  return (
    <>
      <path
        d={steps.map((at) => `M${side},${head + at} h${end} M${side + at},${head} v${end}`).join(' ')}
        className="fill-none stroke-stroke"
      />
      {Array.from({ length: count }, (_, place) => (
        <rect
          key={place}
          x={side + place * CELL + 1}
          y={head + place * CELL + 1}
          width={CELL - 1}
          height={CELL - 1}
          className="fill-track"
        />
      ))}
    </>
  );
}

type MarkProps = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly conflict: boolean;
  /** The row needs the column. */
  readonly out: boolean;
  readonly into: boolean;
};

/** What lies between two products, in the cell whose corner is given. */
export function Mark({ text, x, y, conflict, out, into }: MarkProps) {
  const kinds: readonly MarkKind[] = [
    ...(conflict ? (['conflict'] as const) : []),
    ...(out ? (['needs'] as const) : []),
    ...(into ? (['neededBy'] as const) : []),
  ];
  const gap = CELL / (kinds.length + 1);
  return (
    <g data-mark={kinds.join(' ')}>
      <title>{text}</title>
      {kinds.map((kind, place) => (
        <Sign key={kind} kind={kind} x={x + CELL / 2} y={y + gap * (place + 1)} small={kinds.length > 1} />
      ))}
    </g>
  );
}

type SignProps = {
  readonly kind: MarkKind;
  readonly x: number;
  readonly y: number;
  readonly small?: boolean | undefined;
};

/** One sign around a middle. */
export function Sign({ kind, x, y, small = false }: SignProps) {
  const arm = small ? 4 : 6;
  if (kind === 'conflict') {
    return (
      <path
        d={`M${x - arm},${y - arm} L${x + arm},${y + arm} M${x + arm},${y - arm} L${x - arm},${y + arm}`}
        strokeWidth={2.5}
        className="fill-none stroke-current text-danger"
      />
    );
  }
  const way = kind === 'needs' ? 1 : -1;
  const tip = x + way * 8;
  return (
    <path
      d={`M${x - way * 8},${y} H${tip} M${tip - way * 5},${y - 4.5} L${tip},${y} L${tip - way * 5},${y + 4.5}`}
      strokeWidth={2}
      className="fill-none stroke-accent"
    />
  );
}
