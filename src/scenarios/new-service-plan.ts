import type { Directory } from '../engine/directory.ts';
import { classicSubscriptions, contoso } from './contoso.ts';
import { everyday, EVERYDAY_SEATS } from './everyday.ts';
import { department } from './roster.ts';
import { Story } from './story.ts';

/** The plan of E5 that has not arrived yet: the linked article's example. */
const ARRIVING = 'STREAM_O365_E5';

/**
 * E5 without Microsoft Stream: whole for the group Executives and directly for IT, and in the group O365 E5 - Exchange
 * only with every other plan switched off. The plan that joins will be on for all of them (R1.6).
 */
export function newServicePlan(): Directory {
  const products = classicSubscriptions([['ENTERPRISEPREMIUM', 25], ...EVERYDAY_SEATS]).map((product) => ({
    ...product,
    plans: product.plans.filter((plan) => plan.name !== ARRIVING),
  }));
  const start = contoso({
    version: 'current',
    description: 'A service that joins a product many have.',
    products,
    teams: [
      { name: 'Executives', description: 'Management', members: department('Executive') },
      {
        name: 'O365 E5 - Exchange only',
        description: 'Mail, and nothing else of E5',
        members: department('Engineering'),
      },
      { name: 'Sales', description: 'Everybody in Sales', members: department('Sales') },
    ],
  });
  const allButMail = products.flatMap(({ partNumber, plans }) =>
    partNumber === 'ENTERPRISEPREMIUM'
      ? plans.flatMap(({ name }) => (name === 'EXCHANGE_S_ENTERPRISE' ? [] : [name]))
      : [],
  );
  return everyday(new Story(start, '2019-01-14T07:00:00Z'))
    .license('Executives', ['ENTERPRISEPREMIUM'])
    .license('O365 E5 - Exchange only', { ENTERPRISEPREMIUM: allButMail })
    .assignAll(department('IT'), ['ENTERPRISEPREMIUM']).directory;
}
