/** A share as a bar with its words beside it, so that it is read without the bar. */
export function ShareBar({ share, text }: { readonly share: number; readonly text: string }) {
  return (
    <span className="flex w-full min-w-0 items-center gap-2" title={text}>
      <span
        aria-hidden="true"
        className="flex h-2.5 w-16 shrink-0 overflow-hidden rounded-sm border border-stroke-strong bg-track forced-color-adjust-none"
      >
        <span style={{ width: `${100 * share}%` }} className="h-full bg-accent" />
      </span>
      <span className="truncate">{text}</span>
    </span>
  );
}
