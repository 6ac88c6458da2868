import type { Command } from '../../src/engine/command.ts';
import { decide } from '../../src/engine/decide.ts';
import { explain } from '../../src/engine/explain.ts';
import { groupById, groupsWithErrors, seatsOf, usersInError } from '../../src/engine/queries.ts';
import { rulesOf } from '../../src/engine/rules.ts';
import { type UserRow, usersOf } from '../../src/engine/user-table.ts';
import { groupIdOf } from '../../src/scenarios/deterministic-id.ts';
import { buildScenario, type ScenarioId } from '../../src/scenarios/scenarios.ts';
import { Story } from '../../src/scenarios/story.ts';

/** A scenario with somebody at work in it: acts as `Story` does, and answers in names. */
export class Opened extends Story {
  reprocess(group: string): this {
    return this.send({ type: 'group.reprocess', group: groupIdOf(group) }).drain();
  }

  reprocessUser(person: string): this {
    return this.send({ type: 'user.reprocess', users: [this.row(person).id] }).drain();
  }

  change(person: string, changes: Extract<Command, { type: 'user.update' }>['changes']): this {
    return this.send({ type: 'user.update', user: this.row(person).id, changes }).drain();
  }

  buy(partNumber: string, enabled: number): this {
    return this.send({
      type: 'subscription.setUnits',
      sku: this.productOf(partNumber).id,
      units: { enabled },
    });
  }

  /** The code of the refusal that a command meets, `carried out` when there is none. */
  whyNot(command: Command): string {
    const done = decide(this.directory, command, { at: 0, actor: { kind: 'service', displayName: 'Test' } });
    return done.ok ? 'carried out' : done.reason.code;
  }

  /** `Grace O'Connor: CountViolation`, `Hannah Lindqvist (left): DependencyViolation`, in the order of the users. */
  errors(group: string): string[] {
    return usersInError(this.directory, groupIdOf(group)).map(
      ({ user, reason, isMember }) => `${user.profile.displayName}${isMember ? '' : ' (left)'}: ${reason}`,
    );
  }

  /** Every group with errors and how many. */
  groupsInError(): string[] {
    return groupsWithErrors(this.directory).map(
      ({ group, errors }) => `${group?.profile.displayName ?? 'deleted'}: ${errors}`,
    );
  }

  /** `ENTERPRISEPACK Sales Active`, `ENTERPRISEPACK direct Active`, `EMS Sales Error Other`. */
  states(person: string): string[] {
    return this.row(person).holdings.map(({ sku, source, state, error }) => {
      const from =
        source === null ? 'direct' : (groupById(this.directory, source)?.profile.displayName ?? 'deleted');
      const product = rulesOf(this.directory).products.get(sku)?.partNumber ?? sku;
      return `${product} ${from} ${state}${error === null ? '' : ` ${error}`}`;
    });
  }

  /** What stands in a user's way now, with the plans: `SHAREPOINTENTERPRISE / SHAREPOINTSTANDARD`. */
  conflicts(person: string, group: string): string[] {
    const names = rulesOf(this.directory).planNames;
    const faults = explain(this.directory, this.row(person).id, groupIdOf(group))?.faults ?? [];
    return faults.map((fault) =>
      fault.violation === 'MutuallyExclusiveViolation'
        ? `${names.get(fault.plan)} / ${names.get(fault.other.plan)}`
        : fault.violation,
    );
  }

  plans(person: string): string[] {
    const { products } = rulesOf(this.directory);
    return this.row(person)
      .holdings.filter((held) => held.state !== 'Error')
      .flatMap(({ sku, disabled }) =>
        (products.get(sku)?.plans ?? [])
          .filter((plan) => !disabled.includes(plan.id))
          .map((plan) => plan.name),
      );
  }

  /** Assigned of total. */
  seats(partNumber: string): string {
    const { consumed, total } = seatsOf(this.directory, this.productOf(partNumber).id);
    return `${consumed}/${total}`;
  }

  productOf(partNumber: string) {
    const product = this.directory.products.find((candidate) => candidate.partNumber === partNumber);
    if (!product) throw new Error(`no ${partNumber}`);
    return product;
  }

  row(person: string): UserRow {
    const row = [...usersOf(this.directory.users)].find(({ profile }) => profile.displayName === person);
    if (!row) throw new Error(`no ${person}`);
    return row;
  }
}

export async function openScenario(id: ScenarioId): Promise<Opened> {
  return new Opened(await buildScenario(id), '2030-01-01T00:00:00Z');
}
