import initSqlJs, { type Database, type Statement } from 'sql.js';
import { Tally, type Contestant, type Job, type Outcome } from './contestant.ts';
import type { Crowd } from './crowd.ts';
import { addBundle, createTables, SESSION } from './sqlite-tables.ts';
import { CHOOSE, JOIN, LEAVE, PROCESS, QUERIES, takeInHand } from './sqlite-statements.ts';

const AT = Date.UTC(2017, 5, 5);

/** What one would use instead: set-based SQL in SQLite, in memory, with indexes and prepared statements. */
export async function sqliteOn(crowd: Crowd): Promise<Contestant> {
  const { Database: SqliteDatabase } = await initSqlJs();
  const fresh = new SqliteDatabase();
  createTables(fresh, crowd);
  const unlicensed = fresh.export();
  fresh.close();
  let licensed: Uint8Array | null = null;
  let session: Session | null = null;

  const open = (bytes: Uint8Array): Session => {
    session?.database.close();
    session = new Session(new SqliteDatabase(bytes), crowd);
    return session;
  };
  const current = (): Session => session ?? open(unlicensed);
  function licensedBytes(): Uint8Array {
    if (!licensed) {
      const setUp = open(unlicensed);
      setUp.work('licences');
      licensed = setUp.database.export();
    }
    return licensed;
  }
  return {
    name: 'SQLite',
    ready: (job) => {
      open(job === 'licences' ? unlicensed : licensedBytes()).warm();
    },
    work: (job) => current().work(job),
    outcome: () => current().outcome(),
  };
}

/** A database that is worked with: every statement is prepared once. */
class Session {
  readonly database: Database;
  private readonly crowd: Crowd;
  private readonly statements = new Map<string, Statement>();
  private readonly mark: number;

  constructor(database: Database, crowd: Crowd) {
    this.database = database;
    this.crowd = crowd;
    database.exec(SESSION);
    this.mark = this.numberOf('SELECT coalesce(max(id), 0) FROM audit');
    for (const query of Object.values(QUERIES)) this.prepared(takeInHand(query));
    for (const sql of [...CHOOSE, ...LEAVE, ...JOIN, ...PROCESS]) this.prepared(sql);
  }

  /** Reads every page once, so that the work does not begin with an empty cache. */
  warm(): void {
    for (const column of ['users.clash', 'members.user', 'direct.bundle', 'states.state', 'audit.reason'])
      this.numberOf(`SELECT total(${column}) FROM ${column.split('.')[0]}`);
  }

  /** One transaction. */
  work(job: Job): void {
    this.database.exec('BEGIN');
    switch (job) {
      case 'licences':
        this.setTemplate();
        this.processGroup();
        break;
      case 'churn':
        this.choose(this.crowd.leavers);
        this.run(LEAVE);
        this.process('chosen');
        this.choose(this.crowd.joiners);
        this.run(JOIN);
        this.process('chosen');
        break;
      case 'reprocess':
        this.processGroup();
        break;
      case 'one':
        this.choose([this.crowd.one]);
        this.process('chosen');
        break;
    }
    this.database.exec('COMMIT');
  }

  outcome(): Outcome {
    const tally = new Tally();
    const states = `SELECT user, s.product, state, error, json_array_length(off)
      FROM states s JOIN bundles b ON b.id = s.bundle`;
    for (const [user, product, state, error, off] of this.rows(states))
      tally.record(Number(user), Number(product), Number(state), Number(error), Number(off));
    for (const [product, consumed] of this.rows('SELECT id, consumed FROM products'))
      tally.seats(Number(product), Number(consumed));
    const kinds = new Map(
      this.rows(`SELECT kind, count(*) FROM audit WHERE id > ${this.mark} GROUP BY kind`).map(
        ([kind, count]) => [kind, Number(count)],
      ),
    );
    const linesOf = (kind: string): number => kinds.get(kind) ?? 0;
    return tally.done(this.numberOf('SELECT users_in_error FROM tenant'), {
      changed: linesOf('changed'),
      failed: linesOf('failed'),
      joined: linesOf('joined'),
      left: linesOf('left'),
    });
  }

  private setTemplate(): void {
    const { licences, parts } = this.crowd;
    this.database.run('DELETE FROM template');
    for (const licence of licences) {
      const bundle = addBundle(this.database, parts.products, licence);
      this.database.run('INSERT INTO template SELECT product, id FROM bundles WHERE id = ?', [bundle]);
    }
  }

  /** R3.2: leavers first, so that their seats are free, then the members in join order. */
  private processGroup(): void {
    if (this.numberOf('SELECT count(*) FROM leavers') > 0) this.process('leavers');
    this.process('members');
  }

  private choose(users: readonly number[]): void {
    this.run(CHOOSE, { ':users': JSON.stringify(users) });
  }

  private process(users: keyof typeof QUERIES): void {
    this.run([takeInHand(QUERIES[users]), ...PROCESS]);
  }

  private run(sqls: readonly string[], values: Record<string, string> = {}): void {
    for (const sql of sqls) {
      const known = { ':at': AT, ...values };
      const wanted = Object.entries(known).filter(([name]) => sql.includes(name));
      this.prepared(sql).run(wanted.length > 0 ? Object.fromEntries(wanted) : undefined);
    }
  }

  private prepared(sql: string): Statement {
    let statement = this.statements.get(sql);
    if (!statement) this.statements.set(sql, (statement = this.database.prepare(sql)));
    return statement;
  }

  private rows(sql: string) {
    return this.database.exec(sql)[0]?.values ?? [];
  }

  private numberOf(sql: string): number {
    return Number(this.rows(sql)[0]?.[0]);
  }
}
