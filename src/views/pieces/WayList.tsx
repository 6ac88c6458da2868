import { useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import type { Way } from '../../insight/ways/way.ts';
import { Button } from '../parts/Button.tsx';
import { WayCard, type Naming } from './WayCard.tsx';

/** Ways that are shown before one asks for the others. */
const FIRST = 12;

type WayListProps = {
  /** Least harm first. */
  readonly ways: readonly Way[];
  readonly naming: Naming;
  readonly onApply: (way: Way) => void;
};

/** Ways out: those that clear every error of the target before those that clear some, each list in its order. */
export function WayList({ ways, naming, onApply }: WayListProps) {
  const words = useWords('ways');
  const whole = ways.filter(({ fixed, inError }) => fixed === inError);
  const part = ways.filter(({ fixed, inError }) => fixed < inError);
  const errors = ways[0]?.inError ?? 0;
  return (
    <>
      <Part title={words('clearsAll', { count: errors })} ways={whole} naming={naming} onApply={onApply} />
      <Part title={words('clearsSome', { count: errors })} ways={part} naming={naming} onApply={onApply} />
    </>
  );
}

function Part({ title, ways, naming, onApply }: WayListProps & { readonly title: string }) {
  const words = useWords('ways');
  const [all, setAll] = useState(false);
  if (ways.length === 0) return null;
  const shown = all ? ways : ways.slice(0, FIRST);
  return (
    <section aria-label={title} className="flex flex-col gap-3">
      <h3 className="text-md font-semibold">{title}</h3>
      <ul className="flex flex-col gap-3">
        {shown.map((way) => (
          <li key={way.key}>
            <WayCard way={way} naming={naming} onApply={() => onApply(way)} />
          </li>
        ))}
      </ul>
      {shown.length < ways.length && (
        <Button className="self-start" onClick={() => setAll(true)}>
          {words('showAll', { count: ways.length })}
        </Button>
      )}
    </section>
  );
}
