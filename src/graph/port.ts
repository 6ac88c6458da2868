import type { Command } from '../engine/command.ts';
import type { Directory } from '../engine/directory.ts';
import type { Refusal } from '../engine/refusal.ts';
import type { Result } from '../engine/result.ts';
import type { Pause, ScenarioId } from '../scenarios/scenarios.ts';

/** Whether queued work is done by the request that queues it, or waits until somebody runs it. */
export const PROCESSING_MODES = ['immediate', 'queued'] as const;
export type ProcessingMode = (typeof PROCESSING_MODES)[number];

/** All that Graph knows of the lab it runs in: the same in a page, in a server and in a test. */
export type Port = {
  readonly directory: () => Directory;
  /** The one way for every change. A refused command changes nothing; `more` belongs to the action before it. */
  readonly dispatch: (command: Command, options?: { readonly more: boolean }) => Result<Directory, Refusal>;
  /** Opens another tenant as it stands; `scenario` is null for a document. */
  readonly open: (directory: Directory, scenario: ScenarioId | null) => void;
  /** Counts how often another tenant, or another time of it, was turned to: whatever belongs to the one before is stale. */
  readonly opened: () => number;
  readonly processing: {
    readonly mode: () => ProcessingMode;
    readonly setMode: (mode: ProcessingMode) => void;
    /**
     * Does the next steps of the queue, or for null all that is queued by now, in slices between which others are
     * served; says how many it did. It ends early with the tenant, or once `goesOn` says no.
     */
    readonly run: (steps: number | null, goesOn?: () => boolean) => Promise<number>;
  };
  /** Lets everybody else go first, in the middle of long work. */
  readonly pause: Pause;
  /** A new GUID. */
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};
