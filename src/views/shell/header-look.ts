/** How a square button of the header looks. */
export const HEADER_BUTTON =
  'focus-header relative inline-flex size-10 shrink-0 items-center justify-center text-on-header hover:bg-header-hover';
