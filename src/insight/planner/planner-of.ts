import type { Context } from '../../engine/command.ts';
import type { Directory } from '../../engine/directory.ts';
import type { GroupId, SkuId } from '../../engine/ids.ts';
import { groupById } from '../../engine/queries.ts';
import { carryOut } from '../carry-out.ts';
import { asPart, drain } from '../drain.ts';
import { lossesOf, outcomeOf } from './outcome-of.ts';
import { partitions } from './partitions.ts';
import type { Outcome, Plan, Planned, Split } from './planner.ts';
import { splitCommands } from './split-commands.ts';

/** Members processed over all splits; every split into two is tried however large the group is. */
const WORK = 1_000_000;
/** Products beyond which the splits are too many to list: 877 of seven. */
const MOST_PRODUCTS = 7;
const MOST = 200;

/**
 * The splits of a group's template, each carried out on the side: the one with which the members have most products,
 * then most members have all, then nobody loses anything, then fewest groups are made, comes first. Says how far it is,
 * between 0 and 1. `newGroups` are the ids to use: one fewer than the products is enough.
 */
export function* plannerOf(
  directory: Directory,
  id: GroupId,
  newGroups: readonly GroupId[],
  context: Context,
): Generator<number, Planned> {
  const start = yield* asPart(drain(directory, context), 0, 0.1);
  const group = groupById(start, id);
  const skus = group?.licences.map(({ sku }) => sku) ?? [];
  const before = yield* still(outcomeOf(start, id, skus), 0.1);
  const base = { before, reprocessed: before, plans: [], tried: 0, refused: 0, cut: false };
  if (!group || skus.length === 0) return { ...base, kind: 'gone' };
  if (before.full === before.members) return { ...base, kind: 'well' };
  if (skus.length === 1) return { ...base, kind: 'single' };

  const again = yield* still(carryOut(start, [{ type: 'group.reprocess', group: id }], context), 0.15);
  const reprocessed = again ? yield* still(outcomeOf(again, id, skus), 0.2) : before;
  const splits = splitsOf(skus, newGroups);
  const most = Math.max(2 * skus.length, Math.min(MOST, Math.floor(WORK / Math.max(1, before.members))));
  const plans: Plan[] = [];
  let refused = 0;
  for (const [place, split] of splits.entries()) {
    if (plans.length === most) break;
    const share = 0.2 + (0.8 * place) / splits.length;
    yield share;
    const plan = yield* still(planOf(start, id, skus, split, context), share);
    if (plan) plans.push(plan);
    else refused += 1;
  }
  const tried = plans.length;
  const cut = tried + refused < splits.length || skus.length > MOST_PRODUCTS;
  const better = plans.filter(({ after }) => byOutcome(after, reprocessed) < 0).toSorted(byMerit);
  const kind = better.length > 0 ? 'plans' : 'noHelp';
  return { kind, before, reprocessed, plans: better, tried, refused, cut };
}

/** A split carried out; null when the check of a template refuses it (R3.1). */
function* planOf(
  start: Directory,
  id: GroupId,
  skus: readonly SkuId[],
  split: Split,
  context: Context,
): Generator<void, Plan | null> {
  const after = yield* carryOut(
    start,
    splitCommands(start, id, split, (made) => made.id),
    context,
  );
  if (!after) return null;
  return { split, after: yield* outcomeOf(after, id, skus), losses: yield* lossesOf(start, after) };
}

/** Every division of the products, with each of its parts as the one that the group keeps. */
function splitsOf(skus: readonly SkuId[], ids: readonly GroupId[]): readonly Split[] {
  // One by one out of the rest where there are too many divisions.
  const divisions =
    skus.length > MOST_PRODUCTS
      ? skus.map((sku) => [[sku], skus.filter((other) => other !== sku)])
      : partitions(skus).filter(({ length }) => length > 1);
  return divisions.flatMap((parts) =>
    parts.map((kept) => ({
      kept,
      groups: parts
        .filter((part) => part !== kept)
        .flatMap((part, place) => {
          const made = ids[place];
          return made === undefined ? [] : [{ id: made, skus: part }];
        }),
    })),
  );
}

/** More products that members have, then more members who have all, first. */
const byOutcome = (a: Outcome, b: Outcome): number => b.pairs - a.pairs || b.full - a.full;

const byMerit = (a: Plan, b: Plan): number =>
  byOutcome(a.after, b.after) ||
  a.losses.length - b.losses.length ||
  a.split.groups.length - b.split.groups.length ||
  b.split.kept.length - a.split.kept.length;

/** Work without figures, at a share that stands still. */
function* still<Value>(work: Generator<void, Value>, share: number): Generator<number, Value> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield share;
  }
}
