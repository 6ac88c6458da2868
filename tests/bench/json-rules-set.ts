import { Engine, type RuleProperties } from 'json-rules-engine';
import type { Crowd } from './crowd.ts';

/** What one source gives of a product, by numbers; error 0 is none. */
export type Assignment = {
  readonly product: number;
  readonly off: Plans;
  readonly state: number;
  readonly error: number;
};

type Plans = readonly string[];

/** R4.3 to R4.5 as rules: what a template's products can do wrong. An event's type is the violation's number. */
export function rulesFor({ parts }: Crowd, template: readonly Assignment[]): Engine {
  const { exclusive, prohibitedIn, mailbox } = parts.relations;
  const known = new Set(parts.products.flatMap(({ plans }) => plans.map(({ name }) => name)));
  const needs = Object.entries(parts.relations.dependsOn).filter(([plan]) => known.has(plan));
  const engine = new Engine();
  engine.addOperator<Plans, Plans>('hasAnyOf', (plans, others) =>
    others.some((plan) => plans.includes(plan)),
  );
  engine.addOperator<Plans, Plans>(
    'hasNoneOf',
    (plans, others) => !others.some((plan) => plans.includes(plan)),
  );
  const add = (
    violation: number,
    product: number,
    ...all: { fact: string; operator: string; value: unknown }[]
  ): void => {
    const rule: RuleProperties = {
      conditions: { all },
      event: { type: String(violation), params: { product } },
    };
    engine.addRule(rule);
  };
  const when = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });
  for (const { product, off } of template) {
    const on = (parts.products[product]?.plans ?? []).flatMap(({ name }) =>
      off.includes(name) ? [] : [name],
    );
    for (const plan of on) {
      const places = prohibitedIn[plan];
      if (places) add(1, product, when('location', 'in', places), when(`new ${product}`, 'contains', plan));
      for (const family of exclusive.filter((plans) => plans.includes(plan))) {
        const others = family.filter((other) => other !== plan);
        add(
          3,
          product,
          when(`through others than ${product}`, 'hasAnyOf', others),
          when(`new through ${product}`, 'contains', plan),
        );
      }
      for (const anyOf of needs.find(([dependent]) => dependent === plan)?.[1] ?? [])
        add(4, product, when('has', 'hasNoneOf', anyOf), when(`new ${product}`, 'contains', plan));
    }
    add(
      2,
      product,
      when('clash', 'equal', true),
      when('had', 'hasNoneOf', mailbox),
      when(`new ${product}`, 'hasAnyOf', mailbox),
    );
    for (const [plan, lists] of needs) {
      for (const anyOf of lists) {
        add(
          4,
          product,
          when(`held from the group through ${product}`, 'hasAnyOf', anyOf),
          when('has', 'hasNoneOf', anyOf),
          when('had', 'contains', plan),
          when('has', 'contains', plan),
        );
      }
    }
    add(
      5,
      product,
      when(`seats to take of ${product}`, 'equal', 1),
      when(`seats left of ${product}`, 'lessThan', 1),
    );
  }
  return engine;
}
