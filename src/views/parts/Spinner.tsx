/** A turning ring; decoration, the words beside it say what is under way. */
export function Spinner({ size = 16 }: { readonly size?: number }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      strokeWidth="2"
      aria-hidden="true"
      focusable="false"
      className="shrink-0 animate-spin"
    >
      <circle cx="10" cy="10" r="7.5" stroke="currentColor" opacity="0.25" />
      <path d="M10 2.5a7.5 7.5 0 0 1 7.5 7.5" stroke="currentColor" strokeLinecap="round" />
    </svg>
  );
}
