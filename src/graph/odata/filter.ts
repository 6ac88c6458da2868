export const COMPARISONS = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'] as const;
export type Comparison = (typeof COMPARISONS)[number];

export const TEXT_TESTS = ['startswith', 'endswith', 'contains'] as const;
export type TextTest = (typeof TEXT_TESTS)[number];

export const QUANTIFIERS = ['any', 'all'] as const;
export type Quantifier = (typeof QUANTIFIERS)[number];

/** A value as it stands in a filter; ids in lower case, dates in milliseconds since 1970. */
export type Literal =
  | { readonly type: 'string' | 'guid'; readonly value: string }
  | { readonly type: 'number' | 'date'; readonly value: number }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'null'; readonly value: null };

/** `displayName`, `initiatedBy/user/id`, `x/skuId` about a lambda's variable; `counted` for `assignedLicenses/$count`. */
export type Path = { readonly steps: readonly [string, ...string[]]; readonly counted: boolean };

/** What `$filter` says. `parseFilter` reads one. */
export type Filter =
  | {
      readonly type: 'compare';
      readonly path: Path;
      readonly operator: Comparison;
      readonly value: Literal;
    }
  | { readonly type: 'in'; readonly path: Path; readonly values: readonly Literal[] }
  | { readonly type: 'text'; readonly test: TextTest; readonly path: Path; readonly value: Literal }
  /** `any` without a condition asks whether there is anything at all. */
  | {
      readonly type: 'quantified';
      readonly quantifier: Quantifier;
      readonly path: Path;
      readonly condition: { readonly variable: string; readonly filter: Filter } | null;
    }
  | { readonly type: 'and' | 'or'; readonly operands: readonly Filter[] }
  | { readonly type: 'not'; readonly operand: Filter };

/** Where a text stops being a filter. */
export type FilterFault = { readonly position: number; readonly found: string };
