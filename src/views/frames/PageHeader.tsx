import type { ReactNode } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { Breadcrumb, type Crumb } from '../parts/Breadcrumb.tsx';
import type { IconName } from '../parts/icons.tsx';
import { PageTitle } from '../parts/PageTitle.tsx';

type PageHeaderProps = {
  readonly title: string;
  readonly icon: IconName;
  readonly subtitle?: string | undefined;
  /** The way here, without home and without the page itself. */
  readonly trail?: readonly Crumb[] | undefined;
  readonly actions?: ReactNode;
};

/** The top of every page: breadcrumb, heading, and the title of the browser's tab. */
export function PageHeader({ title, icon, subtitle, trail = [], actions }: PageHeaderProps) {
  const shell = useWords('shell');
  const words = useWords('common');
  const home: Crumb = { label: shell('home'), href: '/' };
  return (
    <>
      <title>{words('pageTitle', { page: subtitle === undefined ? title : `${title} | ${subtitle}` })}</title>
      <div className="bg-surface px-6 pt-2">
        <Breadcrumb label={shell('breadcrumb')} items={[home, ...trail, { label: title }]} />
      </div>
      <PageTitle title={title} icon={icon} subtitle={subtitle} actions={actions} />
    </>
  );
}
