import * as v from 'valibot';
import { RELATIONS } from '../catalogue/relations.ts';
import { actionSchema } from '../document/command-schema.ts';
import { SCENARIO_IDS } from '../scenarios/scenarios.ts';

/* What anyone may hand in as a saved history. Whether its parts fit together is found out when they are replayed. */

const place = v.pipe(v.number(), v.integer(), v.minValue(0));
const steps = v.pipe(v.number(), v.integer(), v.minValue(1));
const milliseconds = v.pipe(v.number(), v.integer());

export const actorSchema = v.variant('kind', [
  v.object({
    kind: v.literal('user'),
    id: v.nullable(v.string()),
    displayName: v.string(),
    userPrincipalName: v.nullable(v.string()),
  }),
  v.object({ kind: v.literal('service'), displayName: v.string() }),
]);

const action = actionSchema(RELATIONS);
export const moveSchema = v.union([
  v.strictTuple([milliseconds, steps]),
  v.strictTuple([milliseconds, action]),
  v.strictTuple([milliseconds, action, place]),
]);

export const savedHistorySchema = v.object({
  version: v.literal(1),
  first: v.union([v.object({ scenario: v.picklist(SCENARIO_IDS) }), v.object({ document: v.unknown() })]),
  actors: v.array(actorSchema),
  steps: v.pipe(
    v.array(
      v.object({
        parent: v.optional(v.nullable(place)),
        after: v.optional(place),
        moves: v.array(moveSchema),
      }),
    ),
    v.minLength(1),
  ),
  branches: v.pipe(v.array(v.object({ name: v.nullable(v.string()), tip: place })), v.minLength(1)),
  branch: place,
  present: place,
  entries: place,
});

/** A saved history of the right shape, its commands in the engine's own types. */
export type ReadHistory = v.InferOutput<typeof savedHistorySchema>;

/** What was done, apart from where it began. */
export type ReadSteps = Omit<ReadHistory, 'version' | 'first'>;
