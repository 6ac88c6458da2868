import { Fragment, type ReactNode } from 'react';
import type { ToastKind } from './ToastCard.tsx';

type Item = { readonly id: string; readonly kind: ToastKind };

type ToastsProps<Toast extends Item> = {
  /** Names the list of notifications. */
  readonly label: string;
  /** Newest last; the list shows the newest on top. */
  readonly toasts: readonly Toast[];
  /** Draws a card at its place in the list. */
  readonly card: (toast: Toast, order: number) => ReactNode;
};

/**
 * Notifications at the top right; behind an open pane, which is modal: what lay over it could not be put away. Both live
 * regions stand before the first toast: failures interrupt (alert), the rest waits its turn (status). A toast keeps its
 * place on the screen when its kind turns.
 */
export function Toasts<Toast extends Item>({ label, toasts, card }: ToastsProps<Toast>) {
  const newestFirst = toasts.toReversed();
  const rank = new Map(newestFirst.map((toast, index) => [toast.id, index]));
  const draw = (toast: Toast) => <Fragment key={toast.id}>{card(toast, rank.get(toast.id) ?? 0)}</Fragment>;
  return (
    <section
      aria-label={label}
      className="pointer-events-none fixed top-14 right-4 z-30 flex w-85 max-w-[calc(100vw-2rem)] flex-col gap-2"
    >
      <div role="alert" aria-atomic="false" className="contents">
        {newestFirst.filter((toast) => toast.kind === 'error').map(draw)}
      </div>
      <div role="status" aria-atomic="false" className="contents">
        {newestFirst.filter((toast) => toast.kind !== 'error').map(draw)}
      </div>
    </section>
  );
}
