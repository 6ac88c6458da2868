import { GridIndex, type GridRequest } from './grid-index.ts';
import { finish } from '../../engine/slices.ts';
import { runInSlices } from './in-slices.ts';

/** Rows of a list, those that are shown, by place, in their order. Belongs together: a place means a row of `rows`. */
export type Arranged<Row> = { readonly request: GridRequest<Row>; readonly shown: Int32Array };

/** `reading`: nobody waits for it. */
type Running<Row> = {
  readonly kind: 'arranging' | 'reading';
  readonly request: GridRequest<Row>;
  readonly stop: () => void;
};

/**
 * Arranges one list after the other in slices. What a person asks for replaces what is under way, so that results
 * never come out of order; rows that merely changed wait for it, so that a list that changes all the time gets
 * through as well.
 */
export class Arranger<Row> {
  private readonly index = new GridIndex<Row>();
  private running: Running<Row> | null = null;
  private next: GridRequest<Row> | null = null;
  private prepared: GridRequest<Row>['columns'] | null = null;
  private last: Arranged<Row> | null = null;

  /** What is on the screen until there is an answer. */
  get shown(): Arranged<Row> | null {
    return this.last;
  }

  show(arranged: Arranged<Row>): void {
    this.last = arranged;
  }

  ask(request: GridRequest<Row>, onDone: () => void): void {
    if (this.running?.kind === 'arranging' && sameQuestion(this.running.request, request)) {
      this.next = this.running.request === request ? null : request;
      return;
    }
    this.stop();
    const stop = runInSlices(this.index.arrange(request), (shown) => {
      const { next } = this;
      this.stop();
      this.last = { request, shown };
      onDone();
      if (next) this.ask(next, onDone);
      else this.prepare(request);
    });
    this.running = { kind: 'arranging', request, stop };
  }

  /** Leaves off without an answer. */
  stop(): void {
    this.running?.stop();
    this.running = null;
    this.next = null;
  }

  /** While nobody waits: reads what a search would have to read first, once for each set of columns. */
  prepare(request: GridRequest<Row>): void {
    const { columns } = request;
    if (this.running?.kind === 'reading' && this.running.request.columns === columns) return;
    this.stop();
    if (this.prepared === columns) return;
    const stop = runInSlices(this.index.readAhead(request), () => {
      this.stop();
      this.prepared = columns;
    });
    this.running = { kind: 'reading', request, stop };
  }

  /** The answer itself, for a list so short that nobody waits. */
  atOnce(request: GridRequest<Row>): Arranged<Row> {
    return { request, shown: finish(this.index.arrange(request)) };
  }
}

/** Whether two requests differ in nothing but the rows. */
export const sameQuestion = <Row>(a: GridRequest<Row>, b: GridRequest<Row>): boolean =>
  a.columns === b.columns &&
  a.query === b.query &&
  a.where === b.where &&
  a.sort === b.sort &&
  a.collator === b.collator;
