import type { Draft } from './draft.ts';
import { effectOf, type Effect } from './effect.ts';
import { NO_LICENCES } from './group.ts';
import type { Holdings, Recorded } from './holdings.ts';
import type { GroupId, SkuId } from './ids.ts';
import { judgedOnce, type Judged } from './judged.ts';
import { newProducts } from './outcome.ts';
import type { Licence } from './product.ts';
import { carryDates, situationKey } from './records.ts';
import { remember } from './remember.ts';
import { hasSlot, NO_SLOTS, SlotSetDraft, type Slot, type SlotSet } from './slots.ts';

/** What processing comes to, the same for all users of one situation in one run. */
export type Answer = Judged & {
  readonly areMembers: boolean;
  /** Undefined until somebody asks. */
  effect: Effect | null | undefined;
  /** What is recorded afterwards on those who had the same recorded before. */
  readonly after: Map<Recorded, Recorded>;
  /** The same by its dates: most dates are the run's, so that those who differed before are alike afterwards. */
  readonly byDates: Map<string, Recorded>;
  last: { readonly before: Recorded; readonly after: Recorded } | null;
};

/** A step in the questions that are left once the holdings are known, and the answer at the end of them. */
class Branch {
  answer: Answer | null = null;
  private readonly next = new Map<string | number | boolean, Branch>();
  private lastReply: string | number | boolean | null = null;
  private last: Branch = this;

  /** Users that follow one another are often alike: the way taken last is tried first. */
  follow(reply: string | number | boolean): Branch {
    if (reply === this.lastReply) return this.last;
    let next = this.next.get(reply);
    if (!next) this.next.set(reply, (next = new Branch()));
    this.lastReply = reply;
    this.last = next;
    return next;
  }
}

/** A product that the change would take a seat of (R4.5). */
type Wish = { readonly holders: SlotSet; readonly total: number };

/** Whether there is one, or how many are missing: that is all that an outcome says of seats. */
const seatsLeft = ({ holders, total }: Wish): number => Math.min(total - holders.size, 1);

type Case = {
  readonly holdings: Holdings;
  readonly key: string;
  readonly wishes: readonly Wish[];
  readonly root: Branch;
};

/**
 * Outcomes for one run of the background service. Many users share one situation, and templates and relations stand
 * still during a run, so each situation is asked about once; `outcomeOf` is the slow, obvious twin.
 */
export class Outcomes {
  private readonly draft: Draft;
  private readonly at: number;
  private readonly groups = new Map<GroupId, GroupOutcomes>();

  constructor(draft: Draft, at: number) {
    this.draft = draft;
    this.at = at;
  }

  for(group: GroupId): GroupOutcomes {
    let outcomes = this.groups.get(group);
    if (!outcomes) this.groups.set(group, (outcomes = new GroupOutcomes(this.draft, group, this.at)));
    return outcomes;
  }
}

/** Users whom nobody is like would fill a table that is never asked again, and soon does not fit near the processor. */
const MOST = 1_024;

/** Outcomes of processing users for one group. */
export class GroupOutcomes {
  readonly members: SlotSet;
  private readonly restricted: ReadonlySet<string>;
  private readonly draft: Draft;
  private readonly group: GroupId;
  private readonly at: number;
  private readonly forMembers: Cases;
  private readonly forOthers: Cases;

  constructor(draft: Draft, group: GroupId, at: number) {
    const row = draft.groups.get(group);
    this.draft = draft;
    this.group = group;
    this.at = at;
    this.members = row?.userMembers ?? NO_SLOTS;
    this.restricted = draft.rules.restricted;
    this.forMembers = new Cases(draft, row?.licences ?? NO_LICENCES, true);
    this.forOthers = new Cases(draft, NO_LICENCES, false);
  }

  /** What processing the user comes to as things stand at this moment. */
  of(slot: Slot): Answer {
    const { draft } = this;
    const cases = hasSlot(this.members, slot) ? this.forMembers : this.forOthers;
    const situation = cases.of(draft.users.holdingsOf(slot));
    const location = draft.users.locations.at(slot) ?? draft.tenant.country;
    const clash = draft.clashing.has(slot);
    let branch = situation.root.follow(this.restricted.has(location) ? location : '').follow(clash);
    for (const wish of situation.wishes) branch = branch.follow(seatsLeft(wish));
    return (branch.answer ??= this.ask(situation, cases, location, clash));
  }

  /** What follows for a user with nothing else to do; null when other groups are concerned as well. */
  effectOf(answer: Answer): Effect | null {
    if (answer.effect === undefined)
      answer.effect = effectOf(this.draft, this.group, answer.before, answer.outcome, answer.areMembers);
    return answer.effect;
  }

  /** What is recorded on the user after the answer. */
  after(answer: Answer, slot: Slot): Recorded {
    const before = this.draft.users.recordedOn(slot);
    if (answer.last?.before === before) return answer.last.after;
    let after = answer.after.get(before);
    if (!after) {
      const updated = carryDates(answer.kept, before.updated, this.at);
      const dates = updated.join();
      after = answer.byDates.get(dates) ?? { holdings: answer.outcome.holdings, updated };
      remember(answer.byDates, MOST, dates, after);
      remember(answer.after, MOST, before, after);
    }
    answer.last = { before, after };
    return after;
  }

  private ask({ holdings, key, wishes }: Case, cases: Cases, location: string, clash: boolean): Answer {
    const { draft, group } = this;
    const question = {
      rules: draft.rules,
      serviceVersion: draft.serviceVersion,
      group,
      wanted: cases.wanted,
      location,
      clash,
      available: (sku: SkuId) => draft.available(sku),
    };
    const { before, outcome, kept } = judgedOnce(holdings, key, question, wishes.map(seatsLeft));
    const { areMembers } = cases;
    return {
      outcome,
      before,
      kept,
      areMembers,
      effect: undefined,
      after: new Map(),
      byDates: new Map(),
      last: null,
    };
  }
}

/** What is known about users before anything else is asked: their holdings against what the group should give. */
class Cases {
  readonly wanted: readonly Licence[];
  readonly areMembers: boolean;
  private readonly draft: Draft;
  private lastHoldings: Holdings | null = null;
  private last: Case | null = null;
  private readonly byHoldings = new Map<Holdings, Case>();
  private readonly byContent = new Map<string, Case>();

  constructor(draft: Draft, wanted: readonly Licence[], areMembers: boolean) {
    this.draft = draft;
    this.wanted = wanted;
    this.areMembers = areMembers;
  }

  of(holdings: Holdings): Case {
    if (this.last && holdings === this.lastHoldings) return this.last;
    this.lastHoldings = holdings;
    return (this.last = this.byHoldings.get(holdings) ?? this.find(holdings));
  }

  /** Users that came to the same holdings one by one have equal values, not the same one. */
  private find(holdings: Holdings): Case {
    const key = situationKey(holdings);
    let found = this.byContent.get(key);
    if (!found) {
      const wishes = newProducts(holdings, this.wanted).map((sku): Wish => {
        const units = this.draft.rules.products.get(sku)?.units;
        if (!units) return { holders: new SlotSetDraft(NO_SLOTS), total: 0 };
        return { holders: this.draft.holders.writable(sku), total: units.enabled + units.warning };
      });
      found = { holdings, key, wishes, root: new Branch() };
      this.byContent.set(key, found);
    }
    remember(this.byHoldings, MOST, holdings, found);
    return found;
  }
}
