import type { ReactNode } from 'react';
import { matchPath, useLocation } from 'react-router-dom';
import type { Crumb } from '../parts/Breadcrumb.tsx';
import type { IconName } from '../parts/icons.tsx';
import { ResourceMenu, type ResourceMenuSection } from '../parts/ResourceMenu.tsx';
import { PageHeader } from './PageHeader.tsx';

type ResourceFrameProps = {
  readonly title: string;
  readonly icon: IconName;
  readonly trail: readonly Crumb[];
  readonly menuLabel: string;
  readonly menu: readonly ResourceMenuSection[];
  readonly children: ReactNode;
};

/** A resource with its menu at the left, as the portal's blades have it. */
export function ResourceFrame({ title, icon, trail, menuLabel, menu, children }: ResourceFrameProps) {
  const { pathname } = useLocation();
  // The longest address that leads here: a page under an item's own belongs to that item.
  const [current] = menu
    .flatMap((section) => section.items)
    .filter(({ href }) => matchPath({ path: href, end: false }, pathname))
    .toSorted((a, b) => b.href.length - a.href.length);
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <PageHeader title={title} icon={icon} trail={trail} subtitle={current?.label} />
      <div className="flex min-h-0 flex-1 flex-col border-t border-stroke lg:flex-row">
        <ResourceMenu label={menuLabel} sections={menu} current={current?.id ?? ''} />
        <div className="flex min-h-0 min-w-0 flex-1 flex-col">{children}</div>
      </div>
    </div>
  );
}
