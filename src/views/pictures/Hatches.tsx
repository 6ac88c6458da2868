/** Fillings that tell parts apart without colour. */
type Hatch = 'stripes' | 'grid' | 'dots';

type HatchesProps = {
  /** Of the picture, unique on the page. */
  readonly id: string;
  /** A class that colours the lines. */
  readonly stroke: string;
  readonly kinds: readonly Hatch[];
};

/** What a shape is filled with. */
export const hatch = (id: string, kind: Hatch): string => `url(#${id}-${kind})`;

/** Lines and dots on the surface, to be filled with. */
export function Hatches({ id, stroke, kinds }: HatchesProps) {
  return (
    <defs>
      {kinds.map((kind) => (
        <pattern key={kind} id={`${id}-${kind}`} width={8} height={8} patternUnits="userSpaceOnUse">
          <rect width={8} height={8} className="fill-surface" />
          <path
            d={LINES[kind]}
            fill="none"
            strokeWidth={kind === 'dots' ? 3 : 2.5}
            strokeLinecap="round"
            className={stroke}
          />
        </pattern>
      ))}
    </defs>
  );
}

const LINES: Record<Hatch, string> = {
  stripes: 'M-2,2 L2,-2 M-2,10 L10,-2 M6,10 L10,6',
  grid: 'M-2,2 L2,-2 M-2,10 L10,-2 M6,10 L10,6 M-2,6 L2,10 M-2,-2 L10,10 M6,-2 L10,2',
  dots: 'M2,2 h0.01 M6,6 h0.01',
};
