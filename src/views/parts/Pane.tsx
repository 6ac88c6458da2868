import { Dialog } from '@base-ui/react/dialog';
import { useRef, type ReactNode, type SubmitEvent } from 'react';
import { cx } from './cx.ts';
import { Icon, type IconName } from './icons.tsx';

export type PaneSize = 'small' | 'medium' | 'large';

const WIDTH: Record<PaneSize, string> = {
  small: 'w-[340px]',
  medium: 'w-[520px]',
  large: 'w-[760px]',
};

type PaneProps = {
  readonly open: boolean;
  /** Escape, the close button and a press outside all end here. */
  readonly onClose: () => void;
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly icon?: IconName | undefined;
  readonly closeLabel: string;
  readonly size?: PaneSize | undefined;
  /** The pane's buttons, at its foot; the body scrolls above them. */
  readonly footer?: ReactNode;
  /** Makes body and footer a form, so that Enter in a field submits. */
  readonly onSubmit?: (() => void) | undefined;
  readonly children: ReactNode;
};

/** The context pane from the right: modal, keeps focus, gives it back when it closes. Load it lazily. */
export function Pane(props: PaneProps) {
  const {
    open,
    onClose,
    title,
    subtitle,
    icon,
    closeLabel,
    size = 'medium',
    footer,
    onSubmit,
    children,
  } = props;
  const body = useRef<HTMLDivElement>(null);
  const firstField = (): HTMLElement | true =>
    body.current?.querySelector<HTMLElement>('input:not([disabled]), select, textarea') ?? true;
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-overlay transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup
          initialFocus={firstField}
          className={cx(
            'fixed inset-y-0 right-0 z-40 flex max-w-full flex-col border-l border-stroke bg-surface-raised text-text shadow-pane outline-none',
            'transition-transform duration-200 data-ending-style:translate-x-full data-starting-style:translate-x-full',
            WIDTH[size],
          )}
        >
          <div className="flex items-start gap-3 px-5 pt-4 pb-3">
            {icon && <Icon name={icon} size={24} className="mt-0.5 text-accent" />}
            <div className="min-w-0 flex-1">
              <Dialog.Title className="text-xl font-semibold wrap-anywhere">{title}</Dialog.Title>
              {subtitle !== undefined && (
                <Dialog.Description className="text-sm text-text-muted">{subtitle}</Dialog.Description>
              )}
            </div>
            <Dialog.Close
              aria-label={closeLabel}
              className="inline-flex size-8 shrink-0 items-center justify-center rounded-sm border border-transparent hover:bg-hover active:bg-pressed"
            >
              <Icon name="close" />
            </Dialog.Close>
          </div>
          <PaneForm onSubmit={onSubmit}>
            <div ref={body} className="min-h-0 flex-1 overflow-y-auto px-5 py-2">
              {children}
            </div>
            {footer !== undefined && (
              <div className="flex flex-wrap gap-2 border-t border-stroke px-5 py-3">{footer}</div>
            )}
          </PaneForm>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

type PaneFormProps = { readonly onSubmit: (() => void) | undefined; readonly children: ReactNode };

function PaneForm({ onSubmit, children }: PaneFormProps) {
  const look = 'flex min-h-0 flex-1 flex-col';
  if (!onSubmit) return <div className={look}>{children}</div>;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form noValidate onSubmit={submit} className={look}>
      {children}
    </form>
  );
}
