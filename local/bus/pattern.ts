import { exact, invalid, isObject, operator } from './operators.ts';
import type { LeafTest, Pattern } from './operators.ts';

/** Says whether an event (or a record, for filters of event source mappings) fits. */
export type Matcher = (event: unknown) => boolean;

/**
 * Compiles an EventBridge event pattern (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html).
 * Throws a TypeError that names the place when the pattern is not valid, as PutRule would.
 */
export const matcher = (pattern: Pattern): Matcher => object(pattern, '');

const object = (pattern: Pattern, path: string): Matcher => {
  const fields = Object.entries(pattern).map(([name, rule]) =>
    name === '$or' ? anyPattern(rule, path) : field(name, rule, path),
  );
  return (value) => elements(value).some((element) => fields.every((matches) => matches(element)));
};

/** One object of an array has to fit the whole pattern by itself. */
const elements = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.flat(Infinity) : [value];

const anyPattern = (rule: unknown, path: string): Matcher => {
  if (!Array.isArray(rule) || rule.length < 2)
    throw invalid(path, '$or needs a list of two or more patterns');
  const choices = rule.map((choice, index) => object(asPattern(choice, path), `${path}.$or[${index}]`));
  return (value) => choices.some((matches) => matches(value));
};

const field = (name: string, rule: unknown, parent: string): Matcher => {
  const path = parent ? `${parent}.${name}` : name;
  if (Array.isArray(rule)) {
    const fits = leaf(rule, path);
    return (value) => fits(leaves(property(value, name)));
  }
  const nested = object(asPattern(rule, path), path);
  return (value) => nested(property(value, name));
};

const property = (value: unknown, name: string): unknown =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;

/** Objects are no leaves: `exists` and the other operators do not see them. */
const leaves = (value: unknown): readonly unknown[] =>
  elements(value).filter((element) => element !== undefined && !isObject(element));

const leaf = (rules: readonly unknown[], path: string): LeafTest => {
  if (rules.length === 0) throw invalid(path, 'an empty list matches nothing');
  const tests = rules.map((rule) => (isObject(rule) ? operator(rule, path) : exact(rule)));
  return (values) => tests.some((test) => test(values));
};

const asPattern = (rule: unknown, path: string): Pattern => {
  if (!isObject(rule)) throw invalid(path, 'write a list of values, or an object of fields');
  return rule;
};
