import type {
  Collection,
  DateProperty,
  FlagProperty,
  ItemProperty,
  TextCollection,
  TextProperty,
} from './properties.ts';

export const EQUALITY_OPERATORS = ['eq', 'ne'] as const;
type EqualityOperator = (typeof EQUALITY_OPERATORS)[number];

export const TEXT_OPERATORS = [
  'eq',
  'ne',
  'startsWith',
  'notStartsWith',
  'endsWith',
  'notEndsWith',
  'contains',
  'notContains',
  'match',
  'notMatch',
] as const;
export type TextOperator = (typeof TEXT_OPERATORS)[number];

export const LIST_OPERATORS = ['in', 'notIn'] as const;
export type ListOperator = (typeof LIST_OPERATORS)[number];

export const DATE_OPERATORS = ['eq', 'ne', 'le', 'ge'] as const;
type DateOperator = (typeof DATE_OPERATORS)[number];

export const QUANTIFIERS = ['any', 'all'] as const;
type Quantifier = (typeof QUANTIFIERS)[number];

/** From the tightest to the loosest; comparisons bind tighter than all three, -any and -all looser. */
export const LOGICAL_OPERATORS = ['not', 'and', 'or'] as const;

/** The longest rule the service takes, in characters. */
export const MAX_RULE_LENGTH = 3072;

/** Parentheses and -not inside each other; chosen, the source names no limit. */
export const MAX_RULE_DEPTH = 100;

/** A moment a date is compared with; `shift` is in milliseconds, negative for -minus. */
export type Moment =
  | { readonly type: 'instant'; readonly at: number }
  | { readonly type: 'now'; readonly shift: number };

/** True when the property has no value (-eq), or has one (-ne). */
export type NullTest<Property> = {
  readonly type: 'null';
  readonly property: Property;
  readonly operator: EqualityOperator;
};

export type TextTest<Property> =
  | {
      readonly type: 'text';
      readonly property: Property;
      readonly operator: TextOperator;
      readonly value: string;
    }
  | {
      readonly type: 'list';
      readonly property: Property;
      readonly operator: ListOperator;
      readonly values: readonly string[];
    }
  | NullTest<Property>;

export type ItemTest = TextTest<ItemProperty>;

/** A condition on the items of a collection. `condition` names only what `ITEM_PROPERTIES` lists for it. */
export type QuantifiedTest = {
  readonly type: 'quantified';
  readonly collection: Collection;
  readonly quantifier: Quantifier;
  readonly condition: Logic<ItemTest>;
};

export type DateTest = {
  readonly type: 'date';
  readonly property: DateProperty;
  readonly operator: DateOperator;
  readonly value: Moment;
};

/** The smallest expression about a user. */
export type UserTest =
  | TextTest<TextProperty | TextCollection>
  | NullTest<FlagProperty | DateProperty>
  | {
      readonly type: 'flag';
      readonly property: FlagProperty;
      readonly operator: EqualityOperator;
      readonly value: boolean;
    }
  | DateTest
  | QuantifiedTest;

/** Tests joined by -not, -and and -or; `and` and `or` hold two operands or more, as many as were written side by side. */
export type Logic<Test extends UserTest | ItemTest> =
  | Test
  | { readonly type: 'not'; readonly operand: Logic<Test> }
  | { readonly type: 'and' | 'or'; readonly operands: readonly Logic<Test>[] };

/** The rule of a dynamic group, for users (R1.12). `parseRule` reads one, `formatRule` writes one. */
export type MembershipRule = Logic<UserTest>;

export const RULE_FAULTS = [
  'rule.empty',
  'rule.tooLong',
  'rule.tooDeep',
  /** A rule about devices: this directory has none, and one rule cannot speak of both. */
  'rule.device',
  /** `Direct Reports for "…"`: this directory keeps no managers. */
  'rule.directReports',
  'property.expected',
  'property.unknown',
  /** The user's property inside -any or -all, or an item's outside. */
  'property.outOfPlace',
  'operator.expected',
  'operator.unknown',
  'operator.notForProperty',
  'value.expected',
  'value.wrongType',
  'regex.invalid',
  /** `null` goes with -eq and -ne only. */
  'null.operator',
  'parenthesis.open',
  'list.open',
  'quote.open',
  'unexpected',
] as const;
export type RuleFaultCode = (typeof RULE_FAULTS)[number];

/** Why a text is no rule. */
export type RuleFault = {
  /** Offset in the text, from 0; its length where something is missing at the end. */
  readonly position: number;
  readonly code: RuleFaultCode;
  /** The text at fault, as written; empty at the end. */
  readonly found: string;
};
