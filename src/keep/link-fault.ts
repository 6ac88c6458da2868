import type { HistoryFault } from '../store/saved-history-fault.ts';

/** Why a link or a file of a tenant cannot be opened. Words are chosen where it is shown. */
export type LinkFault =
  /** Not what such a link looks like; cut off, most often. */
  | { readonly code: 'link' }
  /** Not a file of this program. */
  | { readonly code: 'file' }
  /** Written by a newer version of the program. */
  | { readonly code: 'newer' }
  /** Unpacks to more than any tenant of a link. */
  | { readonly code: 'tooLong' }
  | { readonly code: 'history'; readonly fault: HistoryFault };
