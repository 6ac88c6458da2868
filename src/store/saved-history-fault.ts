import type { DocumentFault } from '../document/document-fault.ts';
import type { Refusal } from '../engine/refusal.ts';

/** Why a saved history cannot be opened. Words are chosen where it is shown. */
export type HistoryFault =
  /** Not JSON at all. */
  | { readonly code: 'json' }
  /** Written by another version of the program. */
  | { readonly code: 'version' }
  /** Not what a saved history looks like; the path leads to the first place where it is not. */
  | { readonly code: 'shape'; readonly path: string }
  /** A step, branch or actor that is not there, or a tree that does not hold together. */
  | { readonly code: 'tree'; readonly path: string }
  /** The first directory is no valid document. */
  | { readonly code: 'document'; readonly faults: readonly DocumentFault[] }
  /** What was done then cannot be done again. */
  | { readonly code: 'refused'; readonly step: number; readonly refusal: Refusal }
  /** A run of the background service with more steps than were queued. */
  | { readonly code: 'run'; readonly step: number }
  /** All was done again and led elsewhere: the scenario or the rules are not what they were. */
  | { readonly code: 'differs' };
