import { glob } from './glob.ts';

/**
 * The condition keys of one request, in lower case, each computed when a policy asks for it.
 * A key that is listed but yields undefined is absent from the request; a key that is not listed cannot be evaluated.
 */
export type ConditionKeys = Readonly<Record<string, () => readonly string[] | undefined>>;

/** Whether the request fulfils a statement's conditions. Throws `CannotEvaluate`, never guesses. */
export type ConditionTest = (keys: ConditionKeys) => boolean;

/** A condition key or operator the runner does not know: treated as a refusal and reported, never as an allow. */
export class CannotEvaluate extends Error {
  constructor(what: string) {
    super(`the local runner cannot evaluate ${what}; teach local/permissions about it or change the policy`);
    this.name = 'CannotEvaluate';
  }
}

type Conditions = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
/** Compares one value of the request with one value of the policy. */
type Comparison = (expected: string) => (actual: string) => boolean;

/** Compiles a statement's `Condition` block: every operator and every key must hold. */
export const conditionTest = (conditions: Conditions): ConditionTest => {
  const tests = Object.entries(conditions).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => keyTest(operator, key, values)),
  );
  return (keys) => tests.every((test) => test(keys));
};

const keyTest = (operator: string, key: string, expected: readonly string[]): ConditionTest => {
  const variable = expected.find((value) => value.includes('${'));
  if (variable !== undefined) return cannot(`the policy variable in "${variable}" (${operator} on ${key})`);
  const parsed = /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/i.exec(operator);
  const [, quantifier, name = '', ifExists] = parsed ?? [];
  const valuesOf = reader(key);
  if (name.toLowerCase() === 'null')
    return (keys) => (valuesOf(keys) === undefined) === (expected[0] === 'true');
  const comparison = COMPARISONS[name.toLowerCase()];
  if (!comparison) return cannot(`the condition operator ${operator} (on ${key})`);
  const fits = quantified(quantifier?.toLowerCase(), comparison, expected, `${operator} on ${key}`);
  const whenAbsent = ifExists !== undefined || (quantifier ? isForAll(quantifier) : comparison.negated);
  return (keys) => {
    const actual = valuesOf(keys);
    return actual === undefined ? whenAbsent : fits(actual);
  };
};

/** A test that refuses loudly, for what is not understood. */
export const cannot =
  (what: string): ConditionTest =>
  () => {
    throw new CannotEvaluate(what);
  };

const isForAll = (quantifier: string) => quantifier.toLowerCase() === 'forallvalues';

const reader = (key: string): ((keys: ConditionKeys) => readonly string[] | undefined) => {
  const lower = key.toLowerCase();
  return (keys) => {
    const read = keys[lower];
    if (!read) throw new CannotEvaluate(`the condition key ${key}`);
    return read();
  };
};

interface Operator {
  readonly compare: Comparison;
  readonly negated: boolean;
}

/** A negated operator holds when the value equals none of the policy's values. */
const quantified = (
  quantifier: string | undefined,
  operator: Operator,
  expected: readonly string[],
  where: string,
) => {
  const tests = expected.map(operator.compare);
  const holds = (actual: string) => tests.some((test) => test(actual)) !== operator.negated;
  if (quantifier === 'forallvalues') return (actual: readonly string[]) => actual.every(holds);
  if (quantifier === 'foranyvalue') return (actual: readonly string[]) => actual.some(holds);
  return (actual: readonly string[]) => {
    if (actual.length > 1)
      throw new CannotEvaluate(`${where} with several values; write ForAllValues: or ForAnyValue:`);
    return actual.every(holds);
  };
};

const equals: Comparison = (expected) => (actual) => actual === expected;
const equalsIgnoringCase: Comparison = (expected) => (actual) =>
  actual.toLowerCase() === expected.toLowerCase();
const number =
  (test: (actual: number, expected: number) => boolean): Comparison =>
  (expected) =>
  (actual) =>
    test(Number(actual), Number(expected));

const is = (compare: Comparison): Operator => ({ compare, negated: false });
const not = (compare: Comparison): Operator => ({ compare, negated: true });

const COMPARISONS: Readonly<Record<string, Operator>> = {
  stringequals: is(equals),
  stringnotequals: not(equals),
  stringequalsignorecase: is(equalsIgnoringCase),
  stringnotequalsignorecase: not(equalsIgnoringCase),
  stringlike: is(glob),
  stringnotlike: not(glob),
  arnequals: is(glob),
  arnnotequals: not(glob),
  arnlike: is(glob),
  arnnotlike: not(glob),
  bool: is(equalsIgnoringCase),
  numericequals: is(number((actual, expected) => actual === expected)),
  numericnotequals: not(number((actual, expected) => actual === expected)),
  numericlessthan: is(number((actual, expected) => actual < expected)),
  numericlessthanequals: is(number((actual, expected) => actual <= expected)),
  numericgreaterthan: is(number((actual, expected) => actual > expected)),
  numericgreaterthanequals: is(number((actual, expected) => actual >= expected)),
};
