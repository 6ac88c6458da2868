import { RELATIONS } from '../catalogue/relations.ts';
import { formatAction } from '../document/command-schema.ts';
import { formatDocument } from '../document/format-document.ts';
import type { TenantDocument } from '../document/tenant-document.ts';
import type { Actor } from '../engine/audit.ts';
import { itemsOf } from '../engine/chunks.ts';
import { isScenarioId, type ScenarioId } from '../scenarios/scenarios.ts';
import { presentStep, stepAt, type History, type Move, type Step } from './history.ts';

/** A whole history as one JSON value: how it began, and all that was done since, to be done again. */
export type SavedHistory = {
  readonly version: 1;
  readonly first: First;
  /** Whoever did something; moves name them by place. */
  readonly actors: readonly Actor[];
  /** By id; the beginning comes first, a parent before its children. */
  readonly steps: readonly SavedStep[];
  readonly branches: readonly { readonly name: string | null; readonly tip: number }[];
  readonly branch: number;
  readonly present: number;
  /** How long the present's log is: doing all again leads there, or to something else. */
  readonly entries: number;
};

/** The first directory: a scenario, as it is when somebody opens it, or a document. */
export type First = { readonly scenario: ScenarioId } | { readonly document: TenantDocument };

export type SavedStep = {
  /** Null for a step that begins with the first directory; left out where it is the step before. */
  readonly parent?: number | null;
  /** Left out where it is all that the parent has. */
  readonly after?: number;
  readonly moves: readonly SavedMove[];
};

/**
 * Milliseconds since the move before, the first one's since 1970; then the steps of a run of the background service,
 * or an action with its actor, the first of the list where none is named.
 */
export type SavedMove =
  | readonly [milliseconds: number, steps: number]
  | readonly [milliseconds: number, action: Readonly<Record<string, unknown>>, actor?: number];

/**
 * Writes a history down: `openHistory` makes an equal one of it. A scenario is named, any other tenant goes along
 * as it was first.
 */
export function saveHistory(history: History, scenario: string | null): SavedHistory {
  const actors = new ActorList();
  return {
    version: 1,
    first:
      scenario !== null && isScenarioId(scenario)
        ? { scenario }
        : { document: formatDocument(stepAt(history, 0).before) },
    steps: history.steps.map((step) => saveStep(history, step, actors)),
    actors: actors.list,
    branches: history.branches.map(({ name, tip }) => ({ name, tip })),
    branch: history.branch,
    present: history.present,
    entries: presentStep(history).directory.log.length,
  };
}

function saveStep({ steps }: History, { id, parent, after, moves }: Step, actors: ActorList): SavedStep {
  const all = parent === null ? 0 : steps[parent]?.moves.length;
  return {
    ...(parent !== (id === 0 ? null : id - 1) && { parent }),
    ...(after !== all && { after }),
    moves: saveMoves(itemsOf(moves), 0, actors),
  };
}

/** Moves one after the other; `since`: the time of the one before the first. */
export function saveMoves(moves: Iterable<Move>, since: number, actors: ActorList): readonly SavedMove[] {
  let time = since;
  return Array.from(moves, (move) => {
    const { at } = move.context;
    const line = saveMove(at - time, move, actors);
    time = at;
    return line;
  });
}

function saveMove(milliseconds: number, { command, context }: Move, actors: ActorList): SavedMove {
  if (command.type === 'process') return [milliseconds, command.steps];
  const action = formatAction(command, RELATIONS);
  const actor = actors.placeOf(context.actor);
  return actor === 0 ? [milliseconds, action] : [milliseconds, action, actor];
}

/** Actors in the order in which they first did something. */
export class ActorList {
  readonly list: Actor[] = [];
  private readonly places = new Map<string, number>();

  placeOf(actor: Actor): number {
    const key = JSON.stringify(actor);
    let place = this.places.get(key);
    if (place === undefined) {
      place = this.list.push(actor) - 1;
      this.places.set(key, place);
    }
    return place;
  }
}
