import { useState } from 'react';
import { Button } from './Button.tsx';

type JsonWords = {
  /** How many items an array has, and properties an object. */
  readonly items: (count: number) => string;
  readonly properties: (count: number) => string;
  /** Shows so many more. */
  readonly more: (count: number) => string;
};

type JsonTreeProps = { readonly value: unknown; readonly words: JsonWords };

/** How many items of a list are drawn at once. */
const SOME = 100;

/** A JSON value to open and close: the first levels are open. */
export function JsonTree({ value, words }: JsonTreeProps) {
  return (
    <div className="font-mono text-sm wrap-anywhere">
      <JsonNode name={null} value={value} depth={0} words={words} />
    </div>
  );
}

type JsonNodeProps = JsonTreeProps & { readonly name: string | null; readonly depth: number };

function JsonNode({ name, value, depth, words }: JsonNodeProps) {
  const isList = Array.isArray(value);
  const entries = entriesOf(value);
  const [open, setOpen] = useState(depth < 3);
  if (entries.length === 0) {
    return (
      <span>
        <NodeName name={name} />
        {isList ? '[]' : <Leaf value={value} />}
      </span>
    );
  }
  const count = isList ? words.items(entries.length) : words.properties(entries.length);
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="rounded-sm">
        <NodeName name={name} />
        <span className="text-text-muted">
          {isList ? '[ ]' : '{ }'} {count}
        </span>
      </summary>
      {open && <Entries entries={entries} depth={depth + 1} words={words} />}
    </details>
  );
}

type EntriesProps = {
  readonly entries: readonly (readonly [string, unknown])[];
  readonly depth: number;
  readonly words: JsonWords;
};

function Entries({ entries, depth, words }: EntriesProps) {
  const [shown, setShown] = useState(SOME);
  const hidden = entries.length - shown;
  return (
    <ul className="ml-1.5 border-l border-stroke pl-3">
      {entries.slice(0, shown).map(([key, item]) => (
        <li key={key}>
          <JsonNode name={key} value={item} depth={depth} words={words} />
        </li>
      ))}
      {hidden > 0 && (
        <li>
          <Button look="subtle" onClick={() => setShown(shown + SOME)}>
            {words.more(Math.min(hidden, SOME))}
          </Button>
        </li>
      )}
    </ul>
  );
}

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

function NodeName({ name }: { readonly name: string | null }) {
  return name === null ? null : <span className="text-accent">{name}: </span>;
}

function Leaf({ value }: { readonly value: unknown }) {
  return <span>{JSON.stringify(value)}</span>;
}
