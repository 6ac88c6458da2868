import { Icon } from './icons.tsx';
import type { Property } from './PropertyList.tsx';

type EssentialsProps = {
  /** The word on the folding line ("Essentials"). */
  readonly title: string;
  readonly items: readonly Property[];
};

/** The facts at the top of an overview, in two columns, foldable. */
export function Essentials({ title, items }: EssentialsProps) {
  return (
    <details open className="group border-b border-stroke bg-surface">
      <summary className="focus-inset flex list-none items-center gap-1 px-6 py-2 font-semibold">
        <Icon name="chevron-right" size={12} className="group-open:rotate-90" />
        {title}
      </summary>
      <dl className="grid grid-cols-1 gap-x-10 gap-y-1.5 px-6 pb-4 md:grid-cols-2">
        {items.map((item) => (
          <div key={item.id ?? item.label} className="grid min-w-0 grid-cols-[9rem_minmax(0,1fr)] gap-x-3">
            <dt className="text-text-muted">{item.label}</dt>
            <dd className="min-w-0 wrap-anywhere">{item.value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
