import fc from 'fast-check';
import { expect, test } from 'vitest';
import { execute } from '../../../src/engine/decide.ts';
import { groupId } from '../../../src/engine/ids.ts';
import { rulesOf } from '../../../src/engine/rules.ts';
import { atlasOf, relationOf } from '../../../src/insight/pictures/atlas.ts';
import { tenants } from '../../support/arbitrary-tenants.ts';
import { groupProfile } from '../../support/parts-by-name.ts';
import { sku } from '../../support/named.ts';
import { office } from '../../support/office.ts';
import { tenant } from '../../support/tenant.ts';
import { CONTEXT } from '../why/in-words.ts';
import { relationText } from './in-words.ts';

test('the article’s products in miniature: two conflicts of E1 and E3, an add-on that either can carry', () => {
  const { directory } = tenant(office());

  const products = directory.products.map(({ id }) => id);

  expect(atlasOf(rulesOf(directory), products).map(relationText)).toEqual([
    'E1 E3: EXO1×EXO2, SPO1×SPO2; needs -; needed by -',
    'E1 ADDON: -; needs -; needed by ANALYTICS by EXO1',
    'E3 ADDON: -; needs -; needed by ANALYTICS by EXO2',
  ]);
});

test('turned round, the same is said from the other side', () => {
  const { directory } = tenant(office());

  expect(relationText(relationOf(rulesOf(directory), sku('ADDON'), sku('E3')))).toBe(
    'ADDON E3: -; needs ANALYTICS by EXO2; needed by -',
  );
});

test('R1.10 a product excludes and needs nothing of itself', () => {
  const { directory } = tenant({
    products: { suite: { plans: ['EXO1', 'EXO2', 'ANALYTICS'] }, other: { plans: ['YAMMER'] } },
    relations: { exclusive: [['EXO1', 'EXO2']], dependsOn: { ANALYTICS: [['EXO1']] } },
  });
  const rules = rulesOf(directory);

  expect(atlasOf(rules, [...rules.products.keys()])).toEqual([]);
  expect(relationOf(rules, sku('suite'), sku('suite')).conflicts).toEqual([]);
});

test('R3.1 a group is refused two products for exclusion exactly when the atlas shows them as exclusive', () => {
  const seen = { refused: 0, taken: 0, unmet: 0 };
  const id = groupId('00000000-0000-4000-8000-000000000001');
  fc.assert(
    fc.property(tenants, (loaded) => {
      const made = execute(
        loaded,
        { type: 'group.create', profile: { ...groupProfile('fresh', {}), id }, members: [] },
        CONTEXT,
      );
      if (!made.ok) return expect.unreachable(made.reason.code);
      const { directory } = made.value;
      const rules = rulesOf(directory);
      const products = directory.products.map((product) => product.id);
      for (const [place, first] of products.entries()) {
        for (const second of products.slice(place + 1)) {
          const relation = relationOf(rules, first, second);
          const add = [first, second].map((one) => ({ sku: one, disabled: [] }));
          const done = execute(directory, { type: 'group.setLicences', group: id, add, remove: [] }, CONTEXT);
          const faults = !done.ok && done.reason.code === 'licence.template' ? done.reason.faults : [];

          const pairs = faults.flatMap((fault) =>
            fault.kind === 'exclusive' ? [`${fault.first.plan} ${fault.second.plan}`] : [],
          );
          expect(relation.conflicts.map(({ plan, other }) => `${plan} ${other}`).toSorted()).toEqual(
            pairs.toSorted(),
          );
          if (pairs.length > 0) seen.refused++;
          else if (done.ok) seen.taken++;
          else seen.unmet++;
        }
      }
    }),
    { seed: 20_180_412, numRuns: 120 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
});

test('R4.3 with the product that the atlas names, a need is met; without it, it is not', () => {
  const t = tenant(office()).user('ada');

  expect(t.tryAssign('ada', ['ADDON'])).toBe('ADDON: DependencyViolation');
  expect(t.assign('ada', ['E1', 'ADDON']).states('ada')).toHaveLength(2);
});
