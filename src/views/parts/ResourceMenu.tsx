import { useId, useState } from 'react';
import { Anchor } from './Anchor.tsx';
import { cx } from './cx.ts';
import { Icon, type IconName } from './icons.tsx';

export type ResourceMenuItem = {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  readonly icon?: IconName | undefined;
};

export type ResourceMenuSection = {
  readonly id: string;
  readonly title?: string | undefined;
  readonly items: readonly ResourceMenuItem[];
};

type ResourceMenuProps = {
  readonly label: string;
  readonly sections: readonly ResourceMenuSection[];
  /** The id of the item whose page this is. */
  readonly current: string;
};

/** The left menu of a blade; under 1024 px it folds behind a button that names the current page. */
export function ResourceMenu({ label, sections, current }: ResourceMenuProps) {
  const listId = useId();
  const [open, setOpen] = useState(false);
  const here = sections.flatMap((section) => section.items).find((item) => item.id === current);
  return (
    <nav aria-label={label} className="shrink-0 bg-surface lg:w-56 lg:border-r lg:border-stroke">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => setOpen(!open)}
        className="focus-inset flex min-h-10 w-full items-center gap-2 border-b border-stroke px-6 text-start lg:hidden"
      >
        <Icon name="menu" />
        <span className="min-w-0 flex-1 truncate">{here?.label ?? label}</span>
        <Icon name={open ? 'chevron-up' : 'chevron-down'} size={12} />
      </button>
      <div id={listId} className={cx('py-2 lg:block', !open && 'hidden')}>
        {sections.map((section) => (
          <div key={section.id} className="mb-2">
            {section.title !== undefined && (
              <p id={`${listId}-${section.id}`} className="px-6 pt-2 pb-1 text-sm font-semibold lg:px-4">
                {section.title}
              </p>
            )}
            <ul aria-labelledby={section.title === undefined ? undefined : `${listId}-${section.id}`}>
              {section.items.map((item) => (
                <ResourceMenuRow
                  key={item.id}
                  item={item}
                  here={item.id === current}
                  onGo={() => setOpen(false)}
                />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </nav>
  );
}

type RowProps = { readonly item: ResourceMenuItem; readonly here: boolean; readonly onGo: () => void };

function ResourceMenuRow({ item, here, onGo }: RowProps) {
  return (
    <li>
      <Anchor
        href={item.href}
        aria-current={here ? 'page' : undefined}
        onClick={onGo}
        className={cx(
          'focus-inset flex min-h-8 items-center gap-2 border-l-3 px-6 py-1 text-text no-underline lg:px-3.5',
          here
            ? 'border-accent bg-selected font-semibold'
            : 'border-surface hover:border-hover hover:bg-hover',
        )}
      >
        {item.icon && <Icon name={item.icon} className="text-accent" />}
        <span className="min-w-0">{item.label}</span>
      </Anchor>
    </li>
  );
}
