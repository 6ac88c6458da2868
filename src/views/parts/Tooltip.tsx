import { useId, useRef, type ReactNode } from 'react';
import { usePopup } from './use-popup.ts';
import { useTooltip } from './use-tooltip.ts';

type TooltipProps = {
  readonly text: string;
  /** The text is the control's own name (an icon button): shown, not described a second time. */
  readonly repeatsName?: boolean | undefined;
  /** Draws the one control; give it the id as `aria-describedby`. */
  readonly children: (describedBy: string | undefined) => ReactNode;
};

/** A hint that shows on hover and keyboard focus, and is always there as the control's description. */
export function Tooltip({ text, repeatsName = false, children }: TooltipProps) {
  const id = useId();
  const anchor = useRef<HTMLSpanElement>(null);
  const bubble = useRef<HTMLSpanElement>(null);
  const { open, handlers } = useTooltip();
  usePopup(open, anchor, bubble, 'middle');
  return (
    <span ref={anchor} className="inline-flex max-w-full" {...handlers}>
      {children(repeatsName ? undefined : id)}
      <span
        ref={bubble}
        id={id}
        role="tooltip"
        aria-hidden={repeatsName || undefined}
        popover="manual"
        className="fixed inset-auto m-0 max-w-72 rounded-sm border border-stroke bg-surface-raised px-2 py-1 text-sm font-normal whitespace-normal text-text shadow-pop"
      >
        {repeatsName && !open ? undefined : text}
      </span>
    </span>
  );
}
