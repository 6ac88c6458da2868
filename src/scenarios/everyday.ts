import type { Seats } from './contoso.ts';
import type { Story } from './story.ts';

/** Subscriptions that Contoso has beside those that a story is about. */
export const EVERYDAY_SEATS: Seats = [
  ['POWER_BI_PRO', 10],
  ['VISIOCLIENT', 5],
  ['FLOW_FREE', 10_000],
];

/** Direct licences that have nothing to do with the story, as every tenant has some. */
export function everyday(story: Story): Story {
  return story
    .assignAll(['Jamal Washington', 'Marcus Bell', 'Mei Lin Chen'], ['POWER_BI_PRO'])
    .assignAll(['Samuel Brooks', 'Ingrid Solberg'], ['VISIOCLIENT'])
    .assignAll(['Leila Karimi', 'Nadia Petrova'], ['FLOW_FREE']);
}
