import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons.tsx';

type EmptyStateProps = {
  readonly icon: IconName;
  readonly title: string;
  readonly text?: string | undefined;
  /** A button or link that leads on. */
  readonly action?: ReactNode;
};

/** What stands where a list would be: why it is empty and what to do. */
export function EmptyState({ icon, title, text, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-2 px-6 py-10 text-center">
      <Icon name={icon} size={40} className="text-text-muted" />
      <p className="text-md font-semibold">{title}</p>
      {text !== undefined && <p className="max-w-prose text-text-muted">{text}</p>}
      {action}
    </div>
  );
}
