import type { ReactNode } from 'react';
import { cx } from './cx.ts';

type CardProps = {
  readonly children: ReactNode;
  /** Without inner space, for a table or list that brings its own. */
  readonly flush?: boolean | undefined;
};

/** A framed surface on the canvas. */
export function Card({ children, flush = false }: CardProps) {
  return (
    <div className={cx('min-w-0 rounded-md border border-stroke bg-surface shadow-card', !flush && 'p-4')}>
      {children}
    </div>
  );
}
