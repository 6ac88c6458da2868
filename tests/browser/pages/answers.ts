import { formatProductCsv } from '../../../src/transfer/product-csv.ts';
import { planId, skuId } from '../../../src/engine/ids.ts';
import {
  ADA,
  BO,
  MAIL,
  next,
  page as answer,
  SALES,
  SITES,
  stateOf,
  SUITE,
  threeAnswers,
  userItem,
} from '../../transfer/graph-answers.ts';
import { guid } from '../../support/arbitrary-document.ts';
import type { GivenFile } from './import-page.ts';

const json = (name: string, value: unknown): GivenFile => ({ name, text: JSON.stringify(value) });

/** What Graph answers: users on two pages of which the last comes first, files under names that say nothing. */
export function answersInOddOrder(): readonly GivenFile[] {
  const { groups, skus } = threeAnswers();
  return [
    json('9.json', answer('users', [userItem(BO, 'Bo', [stateOf(null)])])),
    json('4.json', skus),
    json('1.json', answer('users', [userItem(ADA, 'Ada', [stateOf(SALES)])], next('users'))),
    json('0.json', groups),
  ];
}

/** Answers with a value that cannot be. */
export function faultyAnswers(): readonly GivenFile[] {
  const { groups, skus } = threeAnswers();
  return [
    json('users.json', answer('users', [{ ...userItem(ADA, 'Ada'), accountEnabled: 'yes' }])),
    json('groups.json', groups),
    json('products.json', skus),
  ];
}

/** Somebody is in error whom the rules would license. */
export function outdatedAnswers(): readonly GivenFile[] {
  const { groups, skus } = threeAnswers();
  const short = stateOf(SALES, { state: 'Error', error: 'CountViolation' });
  return [
    json('users.json', answer('users', [userItem(ADA, 'Ada', [short]), userItem(BO, 'Bo', [stateOf(null)])])),
    json('groups.json', groups),
    json('products.json', skus),
  ];
}

/** Microsoft's list: a product of the answers, and one that nobody has yet. */
export const productList = (): GivenFile => ({
  name: 'names.csv',
  text: formatProductCsv([
    {
      id: skuId(SUITE),
      partNumber: 'SUITE',
      displayName: 'The Whole Suite',
      plans: [
        { id: planId(MAIL), name: 'MAIL', displayName: 'Mail of the Suite' },
        { id: planId(SITES), name: 'SITES', displayName: 'Sites of the Suite' },
      ],
    },
    {
      id: skuId(guid('sku', 7)),
      partNumber: 'NOBODYS',
      displayName: 'Nobody’s Product',
      plans: [{ id: planId(guid('plan', 77)), name: 'NOBODYS_PLAN', displayName: 'Nobody’s Plan' }],
    },
  ]),
});
