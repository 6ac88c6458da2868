/** Who has a bundle in force, be it directly or from the group. */
const HOLDS = (condition: string): string => `(
  EXISTS (SELECT 1 FROM direct h WHERE h.user = w.user AND ${condition})
  OR w.held > 0 AND EXISTS (SELECT 1 FROM states h WHERE h.user = w.user AND h.state < 3 AND ${condition})
)`;

const HAD = (plan: string): string =>
  HOLDS(`EXISTS (SELECT 1 FROM bundle_plans b WHERE b.bundle = h.bundle AND b.plan = ${plan})`);

/** Members whose licences are to change. */
const NEWCOMERS = 'w.member AND NOT w.settled';

/** R4.1: takes the users of a query, `turn` and `user`, in hand and says who has nothing to do. */
export const takeInHand = (query: string): string => `
  INSERT INTO work
  SELECT turn, user, member, location, clash, held,
    held = iif(member, (SELECT count(*) FROM template), 0) AND held = as_wanted, erring, before, 0
  FROM (
    SELECT q.turn, q.user, m.user IS NOT NULL AS member, coalesce(u.location, (SELECT country FROM tenant)) AS location,
      u.clash, count(iif(s.state < 3, 1, NULL)) AS held,
      count(iif(s.state < 3 AND s.bundle = t.bundle, 1, NULL)) AS as_wanted, coalesce(max(s.error), 0) > 0 AS erring,
      coalesce(sum(((s.bundle * 4 + s.state) * 8 + s.error) << (20 * s.product)), 0) AS before
    FROM (${query}) q CROSS JOIN users u ON u.id = q.user
    LEFT JOIN members m ON m.user = q.user
    LEFT JOIN states s ON s.user = q.user
    LEFT JOIN template t ON t.product = s.product
    GROUP BY q.turn
  )`;

/** R4.3 and R4.4, one statement a rule; then the seats (R4.5), which depend on who else has failed. */
const JUDGE = [
  `INSERT INTO faults
    SELECT DISTINCT w.turn, t.product, 1
    FROM work w CROSS JOIN prohibited p ON p.place = w.location
    CROSS JOIN template t JOIN bundle_plans b ON b.bundle = t.bundle AND b.plan = p.plan
    WHERE w.location IN (SELECT place FROM prohibited) AND ${NEWCOMERS} AND NOT ${HAD('p.plan')}`,
  `INSERT INTO faults
    SELECT DISTINCT w.turn, t.product, 2
    FROM work w CROSS JOIN template t JOIN bundle_plans b ON b.bundle = t.bundle JOIN mailbox x ON x.plan = b.plan
    WHERE w.clash AND ${NEWCOMERS}
      AND NOT ${HOLDS('EXISTS (SELECT 1 FROM mailbox o JOIN bundle_plans b ON b.plan = o.plan WHERE b.bundle = h.bundle)')}`,
  `INSERT INTO faults
    SELECT DISTINCT w.turn, t.product, 3
    FROM work w CROSS JOIN direct d ON d.user = w.user
    CROSS JOIN template t JOIN conflicts c ON c.bundle = t.bundle AND c.other = d.bundle
    WHERE ${NEWCOMERS} AND NOT (w.held > 0 AND EXISTS (
      SELECT 1 FROM states s JOIN bundle_plans b ON b.bundle = s.bundle
      WHERE s.user = w.user AND s.product = t.product AND s.state < 3 AND b.plan = c.plan))`,
  `INSERT INTO faults
    SELECT DISTINCT w.turn, t.product, 4
    FROM template t JOIN needs n ON n.bundle = t.bundle CROSS JOIN work w
    WHERE n.requirement NOT IN (SELECT m.requirement FROM template o JOIN meets m ON m.bundle = o.bundle)
      AND ${NEWCOMERS}
      AND NOT EXISTS (SELECT 1 FROM direct d JOIN meets m ON m.bundle = d.bundle
        WHERE d.user = w.user AND m.requirement = n.requirement)
      AND NOT ${HAD('(SELECT plan FROM requirements r WHERE r.id = n.requirement)')}`,
  `INSERT INTO faults
    SELECT DISTINCT w.turn, s.product, 4
    FROM work w CROSS JOIN direct d ON d.user = w.user JOIN needs n ON n.bundle = d.bundle
    JOIN states s ON s.user = w.user AND s.state < 3
    JOIN meets m ON m.bundle = s.bundle AND m.requirement = n.requirement
    WHERE w.held > 0 AND NOT w.settled
      AND NOT EXISTS (SELECT 1 FROM direct o JOIN meets x ON x.bundle = o.bundle
        WHERE o.user = w.user AND x.requirement = n.requirement)
      AND NOT (w.member AND n.requirement IN (
        SELECT x.requirement FROM template o JOIN meets x ON x.bundle = o.bundle))`,
  'UPDATE work SET failed = 1 WHERE turn IN (SELECT turn FROM faults)',
  // Whoever holds nothing of the group needs a seat of each of its products: nobody here has one directly.
  `INSERT INTO faults
    SELECT w.turn, t.product, 5
    FROM (
      SELECT turn, sum(NOT failed) OVER (ORDER BY turn ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS given
      FROM work w WHERE ${NEWCOMERS} AND w.held = 0
    ) w
    CROSS JOIN template t JOIN products p ON p.id = t.product
    WHERE p.seats - p.consumed <= min(
      coalesce(w.given, 0), (SELECT min(o.seats - o.consumed) FROM template JOIN products o ON o.id = template.product))`,
  'UPDATE work SET failed = 1 WHERE NOT failed AND turn IN (SELECT turn FROM faults)',
];

/** R4.6: the first violation of a product at fault, else `Other`. */
const ERROR = (product: string): string =>
  `coalesce((SELECT min(f.violation) FROM faults f WHERE f.turn = w.turn AND f.product = ${product}), 6)`;

/** R4.1 and R4.7: what is recorded. A record that does not change keeps its date. */
const RECORD = [
  'DELETE FROM states WHERE user IN (SELECT user FROM work WHERE NOT member AND NOT failed)',
  'DELETE FROM states WHERE state = 3 AND user IN (SELECT user FROM work WHERE NOT member AND failed)',
  `DELETE FROM states WHERE product NOT IN (SELECT product FROM template)
    AND user IN (SELECT user FROM work w WHERE ${NEWCOMERS} AND NOT failed AND (held > 0 OR erring))`,
  `INSERT INTO states
    SELECT w.user, t.product, t.bundle, iif(w.failed, 3, 1), iif(w.failed, ${ERROR('t.product')}, 0), :at
    FROM work w CROSS JOIN template t WHERE ${NEWCOMERS}
    ON CONFLICT(user, product) DO UPDATE SET
      bundle = iif(excluded.state = 3 AND state < 3, bundle, excluded.bundle),
      state = iif(excluded.state = 3 AND state < 3, 2, excluded.state),
      error = excluded.error,
      updated = excluded.updated
    WHERE error <> excluded.error OR iif(excluded.state = 3,
      state = 1 OR state = 3 AND bundle <> excluded.bundle, state <> 1 OR bundle <> excluded.bundle)`,
  // Driven by `work`: an UPDATE … FROM would look through it once for every state.
  `INSERT INTO states
    SELECT w.user, s.product, s.bundle, 2, ${ERROR('s.product')}, :at
    FROM work w CROSS JOIN states s ON s.user = w.user WHERE w.failed AND NOT w.member
    ON CONFLICT(user, product) DO UPDATE SET state = 2, error = excluded.error, updated = excluded.updated
    WHERE state <> 2 OR error <> excluded.error`,
  `UPDATE states SET state = 1, error = 0, updated = :at
    WHERE error > 0 AND user IN (SELECT user FROM work WHERE settled AND member AND erring)`,
];

/** What is kept as things change, and a line for everybody who changed or failed. */
const REPORT = [
  `UPDATE products SET consumed = consumed
      + (SELECT count(*) FROM work w WHERE ${NEWCOMERS} AND NOT failed AND held = 0)
      - (SELECT count(*) FROM work WHERE NOT member AND NOT failed AND held > 0)
    WHERE id IN (SELECT product FROM template)`,
  `UPDATE tenant SET users_in_error = users_in_error
      + (SELECT count(*) FROM work WHERE failed AND NOT erring)
      - (SELECT count(*) FROM work WHERE erring AND NOT failed)`,
  `DELETE FROM leavers WHERE user IN (SELECT user FROM work WHERE NOT member AND NOT failed)`,
  `INSERT INTO audit(at, kind, user, before, after, reason)
    SELECT :at, iif(w.failed, 'failed', 'changed'), w.user, w.before,
      coalesce(sum(((s.bundle * 4 + s.state) * 8 + s.error) << (20 * s.product)), 0),
      iif(w.failed, (SELECT sum(1 << (f.violation + 6 * f.product)) FROM faults f WHERE f.turn = w.turn), 0)
    FROM work w LEFT JOIN states s ON s.user = w.user
    WHERE w.failed OR w.erring OR NOT w.settled
    GROUP BY w.turn`,
  'DELETE FROM work',
  'DELETE FROM faults',
];

/** The change of the users in hand, whole or not at all for each of them. */
export const PROCESS: readonly string[] = [...JUDGE, ...RECORD, ...REPORT];

/** The users to process, by what asks for it. */
export const QUERIES = {
  members: 'SELECT position AS turn, user FROM members',
  leavers: 'SELECT row_number() OVER (ORDER BY user) AS turn, user FROM leavers',
  chosen: 'SELECT turn, user FROM chosen',
} as const;

/** Puts the users of a JSON array into `chosen`. */
export const CHOOSE = [
  'DELETE FROM chosen',
  'INSERT INTO chosen SELECT key + 1, value FROM json_each(:users)',
];

export const LEAVE = [
  'DELETE FROM members WHERE user IN (SELECT user FROM chosen)',
  'INSERT INTO leavers SELECT user FROM chosen WHERE EXISTS (SELECT 1 FROM states s WHERE s.user = chosen.user)',
  "INSERT INTO audit(at, kind, user, before, after, reason) SELECT :at, 'left', user, 0, 0, 0 FROM chosen",
];

export const JOIN = [
  'INSERT INTO members(user) SELECT user FROM chosen ORDER BY turn',
  'DELETE FROM leavers WHERE user IN (SELECT user FROM chosen)',
  "INSERT INTO audit(at, kind, user, before, after, reason) SELECT :at, 'joined', user, 0, 0, 0 FROM chosen",
];
