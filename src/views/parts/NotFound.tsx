import type { ReactNode } from 'react';
import { Icon } from './icons.tsx';

type NotFoundProps = {
  readonly title: string;
  readonly text: string;
  /** Where to go instead. */
  readonly action?: ReactNode;
};

/** The page for an address or an id that leads nowhere. */
export function NotFound({ title, text, action }: NotFoundProps) {
  return (
    <div className="flex flex-col items-start gap-3 p-6">
      <Icon name="search" size={40} className="text-text-muted" />
      <h1 className="text-xl font-semibold">{title}</h1>
      <p className="max-w-prose text-text-muted">{text}</p>
      {action}
    </div>
  );
}
