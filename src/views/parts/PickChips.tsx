import { Icon } from './icons.tsx';

type PickChipsProps<Item> = {
  readonly label: string;
  readonly items: readonly Item[];
  readonly itemKey: (item: Item) => string;
  readonly name: (item: Item) => string;
  readonly removeLabel: (item: Item) => string;
  readonly onRemove: (item: Item) => void;
};

/** What is chosen, each with a cross. */
export function PickChips<Item>({
  label,
  items,
  itemKey,
  name,
  removeLabel,
  onRemove,
}: PickChipsProps<Item>) {
  if (items.length === 0) return null;
  return (
    <ul aria-label={label} className="flex max-h-28 flex-wrap gap-1 overflow-y-auto p-0.5">
      {items.map((item) => (
        <li
          key={itemKey(item)}
          className="flex max-w-full items-center rounded-sm border border-info-stroke bg-info-surface pl-2"
        >
          <span className="truncate">{name(item)}</span>
          <button
            type="button"
            aria-label={removeLabel(item)}
            onClick={() => onRemove(item)}
            className="focus-inset ml-1 inline-flex size-6 shrink-0 items-center justify-center rounded-sm hover:bg-pressed"
          >
            <Icon name="close" size={12} />
          </button>
        </li>
      ))}
    </ul>
  );
}
