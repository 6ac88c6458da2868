/** How a square button of the header looks. */
export const HEADER_BUTTON =
  'focus-header relative inline-flex size-10 shrink-0 items-center justify-center text-on-header hover:bg-header-hover';

/** On top of it: a button that has nothing to do at the moment. */
export const HEADER_OFF = 'cursor-default opacity-50 hover:bg-transparent';
