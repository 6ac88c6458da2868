import { parseInstant } from './moment.ts';
import { textMatcher } from './match-text.ts';
import type {
  Collection,
  DateProperty,
  FlagProperty,
  ItemProperty,
  TextCollection,
  TextProperty,
} from './properties.ts';
import type { DateTest, ItemTest, Logic, MembershipRule, QuantifiedTest, UserTest } from './rule.ts';
import type { RuleSubject } from './subject.ts';

type Matcher<Subject> = (subject: Subject, now: number) => boolean;

/** A changed rule is asked about every user of the directory: what depends on the rule alone is worked out once. */
const matchers = new WeakMap<MembershipRule, Matcher<RuleSubject>>();

/**
 * Whether a user belongs to a dynamic group by its rule at `now`, in milliseconds since 1970. Texts compare without case.
 * Chosen where the source is silent: no value and an empty one are the same, `null`; a comparison of one with a text,
 * a flag or a date is false, and its negation (-ne, -notContains, -notIn, …) true; a collection compared directly
 * meets an operator when any item does, and a negated one when none does; -all is true of no items.
 */
export function matches(rule: MembershipRule, subject: RuleSubject, now: number): boolean {
  let matcher = matchers.get(rule);
  if (!matcher) {
    matcher = matcherOf(rule, userMatcher);
    matchers.set(rule, matcher);
  }
  return matcher(subject, now);
}

function matcherOf<Test extends UserTest | ItemTest, Subject>(
  logic: Logic<Test>,
  testMatcher: (test: Test) => Matcher<Subject>,
): Matcher<Subject> {
  switch (logic.type) {
    case 'not': {
      const matcher = matcherOf(logic.operand, testMatcher);
      return (subject, now) => !matcher(subject, now);
    }
    case 'and': {
      const all = logic.operands.map((operand) => matcherOf(operand, testMatcher));
      return (subject, now) => all.every((matcher) => matcher(subject, now));
    }
    case 'or': {
      const any = logic.operands.map((operand) => matcherOf(operand, testMatcher));
      return (subject, now) => any.some((matcher) => matcher(subject, now));
    }
    default:
      return testMatcher(logic);
  }
}

function userMatcher(test: UserTest): Matcher<RuleSubject> {
  switch (test.type) {
    case 'quantified':
      return quantifiedMatcher(test);
    case 'flag':
      return (subject) => (subject.flag(test.property) === test.value) === (test.operator === 'eq');
    case 'date':
      return dateMatcher(test);
    default: {
      const meets = textMatcher(test);
      return (subject) => meets(valuesOf(subject, test.property));
    }
  }
}

function valuesOf(
  subject: RuleSubject,
  property: TextProperty | TextCollection | FlagProperty | DateProperty,
): readonly string[] {
  switch (property) {
    case 'otherMails':
    case 'proxyAddresses':
      return subject[property];
    case 'accountEnabled':
    case 'dirSyncEnabled': {
      const flag = subject.flag(property);
      return flag === null ? [] : [String(flag)];
    }
    default: {
      const text = subject.text(property);
      return text === null ? [] : [text];
    }
  }
}

function dateMatcher({ property, operator, value }: DateTest): Matcher<RuleSubject> {
  return (subject, now) => {
    const at = parseInstant(subject.text(property) ?? '');
    const other = value.type === 'now' ? now + value.shift : value.at;
    switch (operator) {
      case 'eq':
        return at === other;
      case 'ne':
        return at !== other;
      case 'le':
        return at !== null && at <= other;
      case 'ge':
        return at !== null && at >= other;
    }
  };
}

type Item = (property: ItemProperty) => readonly string[];

function quantifiedMatcher({ collection, quantifier, condition }: QuantifiedTest): Matcher<RuleSubject> {
  const meets = matcherOf<ItemTest, Item>(condition, (test) => {
    const matcher = textMatcher(test);
    return (item) => matcher(item(test.property));
  });
  return (subject, now) => {
    const items = itemsOf(subject, collection);
    return quantifier === 'any'
      ? items.some((item) => meets(item, now))
      : items.every((item) => meets(item, now));
  };
}

function itemsOf(subject: RuleSubject, collection: Collection): readonly Item[] {
  switch (collection) {
    case 'otherMails':
    case 'proxyAddresses':
      return subject[collection].map((address) => () => [address]);
    case 'memberOf':
      return subject.memberOf().map((group) => () => [group]);
    case 'assignedPlans':
      return subject.assignedPlans().map((plan) => (property) => {
        if (property === 'assignedPlan.servicePlanId') return [plan.servicePlanId];
        return property === 'assignedPlan.capabilityStatus' ? [plan.capabilityStatus] : [];
      });
  }
}
