import { Icon } from './icons.tsx';
import { TextLink } from './TextLink.tsx';

export type Crumb = { readonly label: string; readonly href?: string | undefined };

type BreadcrumbProps = { readonly label: string; readonly items: readonly Crumb[] };

/** The way to this page; the last item is where one stands. */
export function Breadcrumb({ label, items }: BreadcrumbProps) {
  return (
    <nav aria-label={label} className="min-w-0">
      <ol className="flex min-w-0 flex-wrap items-center gap-x-1 text-sm">
        {items.map((item, index) => {
          const here = index === items.length - 1;
          return (
            <li key={`${index}:${item.href ?? ''}`} className="flex max-w-80 min-w-0 items-center gap-1">
              {item.href === undefined || here ? (
                <span aria-current={here ? 'page' : undefined} className="truncate text-text-muted">
                  {item.label}
                </span>
              ) : (
                <span className="truncate">
                  <TextLink href={item.href}>{item.label}</TextLink>
                </span>
              )}
              {!here && <Icon name="chevron-right" size={12} className="text-text-muted" />}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
