import type { Command } from '../engine/command.ts';
import type { Directory } from '../engine/directory.ts';
import type { Event } from '../engine/event.ts';
import { groupById, userById } from '../engine/queries.ts';
import type { Refusal } from '../engine/refusal.ts';
import { rulesOf } from '../engine/rules.ts';

/** What became of one thing that somebody did; told as a toast and kept in the history. Words are chosen where it is shown. */
export type Notice = {
  readonly number: number;
  readonly at: number;
  readonly command: Command;
  /** What it was done to, as it was called then. */
  readonly subject: string;
  readonly outcome: NoticeOutcome;
  /** Jobs of the background service that the command queued and that are not finished. */
  readonly waitsFor: readonly number[];
  /** Whoever sent the command says what became of it in place: no toast repeats that. */
  readonly quiet: boolean;
  /** It belongs to the same action as the notice before it. */
  readonly more: boolean;
};

/** How a command was sent. */
type Manner = Pick<Notice, 'quiet' | 'more'>;

export type NoticeOutcome =
  | { readonly kind: 'done' }
  /** The background service is at work; the counts are of the jobs that are finished. */
  | { readonly kind: 'progress'; readonly succeeded: number; readonly failed: number }
  /** The background service is through. */
  | { readonly kind: 'processed'; readonly succeeded: number; readonly failed: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** The notice of a command that was carried out, with the jobs it queued. */
export function noticeOf(
  number: number,
  at: number,
  command: Command,
  before: Directory,
  after: Directory,
  manner: Manner,
): Notice {
  const waitsFor = after.queue.filter((job) => job.number >= before.nextJob).map((job) => job.number);
  const outcome: NoticeOutcome =
    waitsFor.length > 0 ? { kind: 'progress', succeeded: 0, failed: 0 } : { kind: 'done' };
  return { number, at, command, subject: subjectOf(command, before, after), outcome, waitsFor, ...manner };
}

/** Notices after something happened: those whose last job has left the queue turn to their outcome. */
export function settleNotices(
  notices: readonly Notice[],
  events: readonly Event[],
  { queue }: Directory,
): readonly Notice[] {
  const finished = new Map(
    events.flatMap((event) => (event.type === 'jobFinished' ? [[event.number, event] as const] : [])),
  );
  // A job also leaves the queue when all of its users are deleted before it begins (R5.3).
  const waiting = new Set(queue.map((job) => job.number));
  const settled = notices.map((notice): Notice => {
    if (notice.outcome.kind !== 'progress') return notice;
    const waitsFor = notice.waitsFor.filter((job) => waiting.has(job));
    if (waitsFor.length === notice.waitsFor.length) return notice;
    let { succeeded, failed } = notice.outcome;
    for (const job of notice.waitsFor) {
      succeeded += finished.get(job)?.succeeded ?? 0;
      failed += finished.get(job)?.failed ?? 0;
    }
    return {
      ...notice,
      waitsFor,
      outcome: { kind: waitsFor.length > 0 ? 'progress' : 'processed', succeeded, failed },
    };
  });
  return settled.some((notice, place) => notice !== notices[place]) ? settled : notices;
}

/** The name of what a command is about: what is deleted had one before, what is created has one after. */
export function subjectOf(command: Command, before: Directory, after: Directory): string {
  switch (command.type) {
    case 'user.create':
    case 'group.create':
      return command.profile.displayName;
    case 'user.update':
    case 'user.delete':
    case 'user.assignLicences':
      return (
        (userById(after, command.user) ?? userById(before, command.user))?.profile.displayName ?? command.user
      );
    case 'user.reprocess': {
      const [first] = command.users;
      const name = first && userById(before, first)?.profile.displayName;
      return command.users.length === 1 && name ? name : String(command.users.length);
    }
    case 'group.update':
    case 'group.delete':
    case 'group.addMembers':
    case 'group.removeMembers':
    case 'group.setLicences':
    case 'group.reprocess':
      return (
        (groupById(after, command.group) ?? groupById(before, command.group))?.profile.displayName ??
        command.group
      );
    case 'subscription.create':
      return command.product.partNumber;
    case 'subscription.setUnits':
    case 'subscription.addPlan':
      return rulesOf(before).products.get(command.sku)?.partNumber ?? command.sku;
    case 'tenant.setRelations':
    case 'tenant.setServiceVersion':
    case 'tenant.rename':
      return after.tenant.name;
    case 'process':
      return '';
    default:
      return command satisfies never;
  }
}
