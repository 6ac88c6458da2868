import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons.tsx';

type PageTitleProps = {
  readonly title: string;
  readonly icon?: IconName | undefined;
  /** What kind of thing this is, under the title ("Group | Licenses"). */
  readonly subtitle?: string | undefined;
  /** Badges and buttons on the title's line. */
  readonly actions?: ReactNode;
};

/** The head of a blade with the page's one h1. */
export function PageTitle({ title, icon, subtitle, actions }: PageTitleProps) {
  return (
    <div className="flex min-w-0 items-center gap-3 bg-surface px-6 py-3">
      {icon && <Icon name={icon} size={32} className="text-accent" />}
      <div className="min-w-0 flex-1">
        <h1 className="text-xl font-semibold wrap-anywhere">{title}</h1>
        {subtitle !== undefined && <p className="text-sm text-text-muted">{subtitle}</p>}
      </div>
      {actions}
    </div>
  );
}
