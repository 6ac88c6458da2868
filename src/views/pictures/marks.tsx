/* Signs in pictures, around a middle: they tell without colour what lines and fillings tell with it. */

type MarkProps = { readonly x: number; readonly y: number };

/** Something is in the way. */
export function Cross({ x, y, r = 8 }: MarkProps & { readonly r?: number }) {
  const arm = r * 0.45;
  return (
    <g>
      <circle cx={x} cy={y} r={r} className="fill-surface stroke-current text-danger" strokeWidth={1.5} />
      <path
        d={`M${x - arm},${y - arm} L${x + arm},${y + arm} M${x + arm},${y - arm} L${x - arm},${y + arm}`}
        className="fill-none stroke-current text-danger"
        strokeWidth={2}
      />
    </g>
  );
}

/** It is on. */
export function Tick({ x, y }: MarkProps) {
  return (
    <path
      d={`M${x - 5},${y} L${x - 1.5},${y + 4} L${x + 5},${y - 4.5}`}
      className="fill-none stroke-success-solid"
      strokeWidth={2}
    />
  );
}

/** It is off. */
export function Ring({ x, y }: MarkProps) {
  return <circle cx={x} cy={y} r={4.5} className="fill-none stroke-stroke-strong" strokeWidth={1.5} />;
}

/** It waits. */
export function Dots({ x, y, r = 8 }: MarkProps & { readonly r?: number }) {
  return (
    <g>
      <circle cx={x} cy={y} r={r} className="fill-surface stroke-stroke-strong" strokeWidth={1.5} />
      {[-r / 2, 0, r / 2].map((step) => (
        <circle key={step} cx={x + step} cy={y} r={1.2} className="fill-text" />
      ))}
    </g>
  );
}

/** A curve from one column to the next. */
export function curve(x1: number, y1: number, x2: number, y2: number): string {
  const middle = (x1 + x2) / 2;
  return `M${x1},${y1} C${middle},${y1} ${middle},${y2} ${x2},${y2}`;
}
