import { useDeferredValue, useId, useMemo, useState } from 'react';
import { FilterBox } from './FilterBox.tsx';
import { PickChips } from './PickChips.tsx';
import { PickOptions } from './PickOptions.tsx';
import { foldText, searchFor } from './search-text.ts';

export type PickListProps<Item> = {
  /** Names the list of what can be chosen. */
  readonly label: string;
  readonly items: readonly Item[];
  readonly itemKey: (item: Item) => string;
  readonly name: (item: Item) => string;
  /** A second, quieter line (address, kind); searched as well. */
  readonly detail?: ((item: Item) => string) | undefined;
  /** What is chosen, in the order chosen. */
  readonly chosen: readonly Item[];
  readonly onChange: (chosen: readonly Item[]) => void;
  /** Choosing one lets go of the other. */
  readonly single?: boolean | undefined;
  readonly searchLabel: string;
  readonly searchPlaceholder?: string | undefined;
  readonly clearLabel: string;
  readonly chosenLabel: string;
  readonly removeLabel: (item: Item) => string;
  readonly emptyText: string;
  /** "12 of 340 users", announced while searching. */
  readonly statusText?: ((shown: number, total: number) => string) | undefined;
};

/** Chooses users or groups out of 100,000: search, tick, see the chosen ones as chips above. */
export function PickList<Item>(props: PickListProps<Item>) {
  const { label, items, itemKey, name, detail, chosen, onChange, single = false } = props;
  const listId = useId();
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed);
  const texts = useFolded(items, (item) => `${name(item)}\n${detail?.(item) ?? ''}`);
  const shown = useMemo(() => {
    const matches = searchFor(query);
    return matches ? items.filter((_, index) => matches(texts[index] ?? '')) : items;
  }, [items, texts, query]);
  const chosenKeys = new Set(chosen.map(itemKey));

  const drop = (item: Item): void => onChange(chosen.filter((one) => itemKey(one) !== itemKey(item)));
  const toggle = (item: Item): void => {
    if (chosenKeys.has(itemKey(item))) drop(item);
    else onChange(single ? [item] : [...chosen, item]);
  };

  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col gap-2">
      <PickChips
        label={props.chosenLabel}
        items={chosen}
        itemKey={itemKey}
        name={name}
        removeLabel={props.removeLabel}
        onRemove={drop}
      />
      <FilterBox
        label={props.searchLabel}
        value={typed}
        onChange={setTyped}
        clearLabel={props.clearLabel}
        placeholder={props.searchPlaceholder}
        onArrowDown={() => document.getElementById(listId)?.focus()}
        className="w-full"
      />
      {props.statusText && (
        <p role="status" className="text-sm text-text-muted">
          {props.statusText(shown.length, items.length)}
        </p>
      )}
      <PickOptions
        id={listId}
        label={label}
        items={shown}
        itemKey={itemKey}
        name={name}
        detail={detail}
        chosenKeys={chosenKeys}
        single={single}
        onToggle={toggle}
        emptyText={props.emptyText}
      />
    </div>
  );
}

/** The items' texts folded for searching, kept until the items change. */
function useFolded<Item>(items: readonly Item[], text: (item: Item) => string): readonly string[] {
  const fold = () => ({ items, texts: items.map((item) => foldText(text(item))) });
  const [kept, setKept] = useState(fold);
  if (kept.items === items) return kept.texts;
  const fresh = fold();
  setKept(fresh);
  return fresh.texts;
}
