import type { ReactNode } from 'react';
import { legendLayout } from './legend-layout.ts';

export type LegendEntry = {
  readonly id: string;
  readonly text: string;
  /** Drawn in a box of 16 by 16. */
  readonly swatch: ReactNode;
};

type LegendProps = { readonly entries: readonly LegendEntry[]; readonly width: number; readonly y: number };

/** What the fillings and lines of a picture mean, inside it, so that it is saved as well. */
export function Legend({ entries, width, y }: LegendProps) {
  const { places } = legendLayout(
    entries.map(({ text }) => text),
    width,
  );
  return entries.map(({ id, text, swatch }, index) => (
    <g key={id} transform={`translate(${places[index]?.x ?? 0} ${y + (places[index]?.y ?? 0)})`}>
      {swatch}
      <text x={24} y={13} fontSize={13} className="fill-current">
        {text}
      </text>
    </g>
  ));
}
