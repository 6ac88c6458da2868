import type { BindParams, Database } from 'sql.js';
import type { Licence } from '../../src/engine/product.ts';
import type { Crowd } from './crowd.ts';

/*
 * One group, so no table of groups. A bundle is a product with some of its plans off; whoever holds the same thing
 * holds the same bundle, and what two bundles do to each other is worked out when one is added. States and errors
 * are numbered as in the engine's vocabulary, from 1; error 0 is none.
 */
const TABLES = `
  CREATE TABLE tenant(country TEXT NOT NULL, users_in_error INTEGER NOT NULL);
  CREATE TABLE users(id INTEGER PRIMARY KEY, location TEXT, clash INTEGER NOT NULL);
  CREATE TABLE products(id INTEGER PRIMARY KEY, seats INTEGER NOT NULL, consumed INTEGER NOT NULL);
  CREATE TABLE plans(id INTEGER PRIMARY KEY, product INTEGER NOT NULL, name TEXT NOT NULL);

  CREATE TABLE exclusive(plan TEXT, other TEXT, PRIMARY KEY(plan, other)) WITHOUT ROWID;
  CREATE TABLE prohibited(place TEXT, plan TEXT, PRIMARY KEY(place, plan)) WITHOUT ROWID;
  CREATE TABLE mailbox(plan TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE requirements(id INTEGER PRIMARY KEY, plan TEXT NOT NULL);
  CREATE TABLE alternatives(requirement INTEGER, plan TEXT, PRIMARY KEY(requirement, plan)) WITHOUT ROWID;

  CREATE TABLE bundles(id INTEGER PRIMARY KEY, product INTEGER NOT NULL, off TEXT NOT NULL, UNIQUE(product, off));
  CREATE TABLE bundle_plans(bundle INTEGER, plan TEXT, PRIMARY KEY(bundle, plan)) WITHOUT ROWID;
  CREATE TABLE conflicts(bundle INTEGER, other INTEGER, plan TEXT, PRIMARY KEY(bundle, other, plan)) WITHOUT ROWID;
  CREATE TABLE needs(bundle INTEGER, requirement INTEGER, PRIMARY KEY(bundle, requirement)) WITHOUT ROWID;
  CREATE TABLE meets(bundle INTEGER, requirement INTEGER, PRIMARY KEY(bundle, requirement)) WITHOUT ROWID;

  CREATE TABLE template(product INTEGER PRIMARY KEY, bundle INTEGER NOT NULL);
  CREATE TABLE members(position INTEGER PRIMARY KEY, user INTEGER NOT NULL UNIQUE);
  CREATE TABLE leavers(user INTEGER PRIMARY KEY);
  CREATE TABLE direct(user INTEGER, product INTEGER, bundle INTEGER NOT NULL, PRIMARY KEY(user, product)) WITHOUT ROWID;
  CREATE TABLE states(
    user INTEGER, product INTEGER, bundle INTEGER NOT NULL, state INTEGER NOT NULL, error INTEGER NOT NULL,
    updated INTEGER NOT NULL, PRIMARY KEY(user, product)
  ) WITHOUT ROWID;
  CREATE INDEX failing ON states(user) WHERE error > 0;
  CREATE TABLE audit(
    id INTEGER PRIMARY KEY, at INTEGER NOT NULL, kind TEXT NOT NULL, user INTEGER NOT NULL,
    before INTEGER NOT NULL, after INTEGER NOT NULL, reason INTEGER NOT NULL
  );`;

/** What a session needs besides: the users in hand, their violations, and no syncing with a disk that is not there. */
export const SESSION = `
  PRAGMA journal_mode = MEMORY;
  PRAGMA synchronous = OFF;
  PRAGMA temp_store = MEMORY;
  PRAGMA cache_size = -1000000;
  CREATE TEMP TABLE chosen(turn INTEGER PRIMARY KEY, user INTEGER NOT NULL);
  CREATE TEMP TABLE work(
    turn INTEGER PRIMARY KEY, user INTEGER NOT NULL, member INTEGER NOT NULL, location TEXT, clash INTEGER NOT NULL,
    held INTEGER NOT NULL, settled INTEGER NOT NULL, erring INTEGER NOT NULL, before INTEGER NOT NULL,
    failed INTEGER NOT NULL
  );
  CREATE TEMP TABLE faults(turn INTEGER, product INTEGER, violation INTEGER, PRIMARY KEY(turn, product, violation))
    WITHOUT ROWID;`;

/** Fills a new database with the crowd. */
export function createTables(database: Database, { parts, people, size }: Crowd): void {
  const { products, relations, tenant } = parts;
  database.exec(TABLES);
  database.exec('BEGIN');
  const add = (sql: string, rows: Iterable<BindParams>): void => {
    const statement = database.prepare(sql);
    for (const row of rows) statement.run(row);
    statement.free();
  };
  const entries = Object.entries(relations.dependsOn).flatMap(([plan, lists]) =>
    lists.map((anyOf) => ({ plan, anyOf })),
  );
  add('INSERT INTO tenant VALUES (?, 0)', [[tenant.country]]);
  add(
    'INSERT INTO products VALUES (?, ?, 0)',
    products.map(({ units }, id) => [id, units.enabled + units.warning]),
  );
  add(
    'INSERT INTO plans VALUES (NULL, ?, ?)',
    products.flatMap(({ plans }, id) => plans.map(({ name }) => [id, name])),
  );
  add(
    'INSERT OR IGNORE INTO exclusive VALUES (?, ?)',
    relations.exclusive.flatMap((family) =>
      family.flatMap((plan) => family.flatMap((other) => (plan === other ? [] : [[plan, other]]))),
    ),
  );
  add(
    'INSERT INTO prohibited VALUES (?, ?)',
    Object.entries(relations.prohibitedIn).flatMap(([plan, places]) => places.map((place) => [place, plan])),
  );
  add(
    'INSERT INTO mailbox VALUES (?)',
    relations.mailbox.map((plan) => [plan]),
  );
  add(
    'INSERT INTO requirements VALUES (?, ?)',
    entries.map(({ plan }, id) => [id, plan]),
  );
  add(
    'INSERT INTO alternatives VALUES (?, ?)',
    entries.flatMap(({ anyOf }, id) => anyOf.map((plan) => [id, plan])),
  );
  add(
    'INSERT INTO users VALUES (?, ?, ?)',
    people.map(({ profile, clash }, id) => [id, profile.usageLocation, Number(clash)]),
  );
  add(
    'INSERT INTO members(user) VALUES (?)',
    people.slice(0, size).map((_, id) => [id]),
  );
  const bundles = new Map<Licence, number>();
  add(
    'INSERT INTO direct VALUES (?, ?, ?)',
    people.flatMap(({ direct }, id) => {
      if (!direct) return [];
      const bundle = bundles.get(direct) ?? addBundle(database, parts.products, direct);
      bundles.set(direct, bundle);
      return [[id, products.findIndex((product) => product.id === direct.sku), bundle]];
    }),
  );
  database.exec('UPDATE products SET consumed = (SELECT count(*) FROM direct WHERE product = products.id)');
  database.exec('COMMIT');
  database.exec('ANALYZE');
}

/** The number of a licence's bundle, which is added with its relations to all others if it is new. */
export function addBundle(
  database: Database,
  products: Crowd['parts']['products'],
  licence: Licence,
): number {
  const product = products.findIndex(({ id }) => id === licence.sku);
  const off = (products[product]?.plans ?? []).flatMap(({ id, name }) =>
    licence.disabled.includes(id) ? [name] : [],
  );
  const key = [product, JSON.stringify(off)];
  const known = database.exec('SELECT id FROM bundles WHERE product = ? AND off = ?', key);
  const found = known[0]?.values[0]?.[0];
  if (typeof found === 'number') return found;
  database.run('INSERT INTO bundles(product, off) VALUES (?, ?)', key);
  const bundle = Number(database.exec('SELECT last_insert_rowid()')[0]?.values[0]?.[0]);
  const run = (sql: string): unknown => database.run(sql, { ':bundle': bundle });
  database.run(
    `INSERT INTO bundle_plans SELECT ?, name FROM plans
      WHERE product = ? AND name NOT IN (SELECT value FROM json_each(?))`,
    [bundle, ...key],
  );
  run(`INSERT OR IGNORE INTO conflicts
    SELECT a.bundle, b.bundle, a.plan
    FROM bundle_plans a JOIN exclusive x ON x.plan = a.plan JOIN bundle_plans b ON b.plan = x.other
    JOIN bundles ba ON ba.id = a.bundle JOIN bundles bb ON bb.id = b.bundle
    WHERE ba.product <> bb.product AND :bundle IN (a.bundle, b.bundle)`);
  run(`INSERT INTO needs
    SELECT :bundle, r.id FROM bundle_plans b JOIN requirements r ON r.plan = b.plan WHERE b.bundle = :bundle`);
  run(`INSERT INTO meets
    SELECT DISTINCT :bundle, a.requirement FROM bundle_plans b JOIN alternatives a ON a.plan = b.plan
    WHERE b.bundle = :bundle`);
  return bundle;
}
