import type { ReactNode } from 'react';

export type Property = {
  readonly label: string;
  readonly value: ReactNode;
  readonly id?: string | undefined;
};

/** Labels and values of one thing, one pair a line. */
export function PropertyList({ items }: { readonly items: readonly Property[] }) {
  return (
    <dl className="grid grid-cols-[minmax(8rem,14rem)_minmax(0,1fr)] gap-x-4 gap-y-2">
      {items.map((item) => (
        <div key={item.id ?? item.label} className="contents">
          <dt className="text-text-muted">{item.label}</dt>
          <dd className="min-w-0 wrap-anywhere">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
