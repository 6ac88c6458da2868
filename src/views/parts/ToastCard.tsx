import { Anchor } from './Anchor.tsx';
import { IconButton } from './IconButton.tsx';
import { Icon, type IconName } from './icons.tsx';
import { Spinner } from './Spinner.tsx';

export const TOAST_KINDS = ['progress', 'success', 'error', 'info'] as const;
export type ToastKind = (typeof TOAST_KINDS)[number];

export type Toast = {
  readonly id: string;
  readonly kind: ToastKind;
  readonly title: string;
  readonly body?: string | undefined;
  /** When it happened, in words. */
  readonly at: string;
  /** Where the title leads, if anywhere. */
  readonly href?: string | undefined;
};

const ICON: Record<Exclude<ToastKind, 'progress'>, { readonly name: IconName; readonly text: string }> = {
  success: { name: 'success', text: 'text-success' },
  error: { name: 'error', text: 'text-danger' },
  info: { name: 'info', text: 'text-info' },
};

type ToastCardProps = {
  readonly toast: Toast;
  readonly order: number;
  readonly dismissLabel: string;
  readonly onDismiss: () => void;
};

/** One notification. */
export function ToastCard({ toast, order, dismissLabel, onDismiss }: ToastCardProps) {
  return (
    <div
      style={{ order }}
      className="pointer-events-auto flex items-start gap-2 rounded-md border border-stroke bg-surface-raised p-3 shadow-pop"
    >
      <ToastPicture kind={toast.kind} />
      <div className="min-w-0 flex-1">
        <p className="font-semibold wrap-anywhere">
          {toast.href === undefined ? (
            toast.title
          ) : (
            <Anchor href={toast.href} className="text-link hover:underline">
              {toast.title}
            </Anchor>
          )}
        </p>
        {toast.body !== undefined && <p className="mt-0.5 wrap-anywhere">{toast.body}</p>}
        <p className="mt-1 text-sm text-text-muted">{toast.at}</p>
      </div>
      <IconButton icon="close" label={dismissLabel} onClick={onDismiss} className="-mt-1.5 -mr-1.5" />
    </div>
  );
}

function ToastPicture({ kind }: { readonly kind: ToastKind }) {
  if (kind === 'progress') {
    return (
      <span className="inline-flex text-accent">
        <Spinner size={20} />
      </span>
    );
  }
  const { name, text } = ICON[kind];
  return <Icon name={name} size={20} className={text} />;
}
