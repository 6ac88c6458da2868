import type { ReactNode } from 'react';
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
  /** The id of the menu item whose page is shown. */
  readonly current: string;
  readonly children: ReactNode;
};

/** A resource with its menu at the left, as the portal's blades have it. */
export function ResourceFrame({
  title,
  icon,
  trail,
  menuLabel,
  menu,
  current,
  children,
}: ResourceFrameProps) {
  const items = menu.flatMap((section) => section.items);
  const page = items.find((item) => item.id === current)?.label;
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <PageHeader title={title} icon={icon} trail={trail} subtitle={page} />
      <div className="flex min-h-0 flex-1 flex-col border-t border-stroke lg:flex-row">
        <ResourceMenu label={menuLabel} sections={menu} current={current} />
        <div className="flex min-h-0 min-w-0 flex-1 flex-col">{children}</div>
      </div>
    </div>
  );
}
