import { catalogueProduct } from '../catalogue/products.ts';
import type { Directory } from '../engine/directory.ts';
import { contoso, subscriptions } from './contoso.ts';
import { everyday, EVERYDAY_SEATS } from './everyday.ts';
import { department } from './roster.ts';
import { Story } from './story.ts';

/** The plan of E5 that has not arrived yet. */
export const ARRIVING_PLAN = 'WHITEBOARD_PLAN3';

/**
 * E5 without Whiteboard (Plan 3): whole for the group Executives and directly for IT, with Yammer and Sway off for
 * the group Engineering. The plan that joins will be on for all of them (R1.6).
 */
export function newServicePlan(): Directory {
  const e5 = catalogueProduct('ENTERPRISEPREMIUM').id;
  const start = contoso({
    version: 'current',
    description: 'A service that joins a product everybody has.',
    products: subscriptions([['ENTERPRISEPREMIUM', 25], ...EVERYDAY_SEATS]).map((product) =>
      product.id === e5
        ? { ...product, plans: product.plans.filter((plan) => plan.name !== ARRIVING_PLAN) }
        : product,
    ),
    teams: [
      { name: 'Executives', description: 'Management', members: department('Executive') },
      { name: 'Engineering', description: 'Everybody in Engineering', members: department('Engineering') },
      { name: 'Sales', description: 'Everybody in Sales', members: department('Sales') },
    ],
  });
  return everyday(new Story(start, '2021-10-04T07:00:00Z'))
    .license('Executives', ['ENTERPRISEPREMIUM'])
    .license('Engineering', { ENTERPRISEPREMIUM: ['YAMMER_ENTERPRISE', 'SWAY'] })
    .assignAll(department('IT'), ['ENTERPRISEPREMIUM']).directory;
}
