import { BlockList, isIPv4, isIPv6 } from 'node:net';
import { wildcard } from './wildcard.ts';

/** A JSON object of an event pattern. */
export type Pattern = Readonly<Record<string, unknown>>;

/** A test of one leaf: `values` are its values, several for an array, none for a missing field. */
export type LeafTest = (values: readonly unknown[]) => boolean;

const some =
  (test: (value: unknown) => boolean): LeafTest =>
  (values) =>
    values.some(test);

/** A string, number, boolean or null as such. */
export const exact = (expected: unknown): LeafTest => some((value) => value === expected);

/** Compiles `{ prefix: 'a' }` and the like; `path` is for messages. */
export const operator = (rule: Pattern, path: string): LeafTest => {
  const [[name, operand] = ['', undefined], ...more] = Object.entries(rule);
  if (more.length > 0) throw invalid(path, `one operator at a time, not ${Object.keys(rule).join(' and ')}`);
  if (name === 'exists') return exists(operand, path);
  if (name === 'anything-but') return anythingBut(operand, path);
  if (name === 'numeric') return some(numeric(operand, path));
  if (name === 'cidr') return some(cidr(operand, path));
  return some(textTest(name, operand, path));
};

const exists = (operand: unknown, path: string): LeafTest => {
  if (typeof operand !== 'boolean') throw invalid(path, 'exists takes true or false');
  return (values) => values.length > 0 === operand;
};

/** A missing field is not "anything". */
const anythingBut = (operand: unknown, path: string): LeafTest => {
  if (isObject(operand)) {
    const [[name, inner] = ['', undefined]] = Object.entries(operand);
    const tests = listOf(inner).map((one) => textTest(name, one, path));
    return some((value) => typeof value !== 'string' || !tests.some((test) => test(value)));
  }
  const refused = listOf(operand);
  if (refused.length === 0) throw invalid(path, 'anything-but takes a value or a list of values');
  return some((value) => !refused.includes(value));
};

/** Operators on one string, alone or below anything-but. */
const textTest = (name: string, operand: unknown, path: string): ((value: unknown) => boolean) => {
  if (isObject(operand) && (name === 'prefix' || name === 'suffix')) {
    const expected = text(operand['equals-ignore-case'], name, path).toLowerCase();
    return onText((value) => ends(name, value.toLowerCase(), expected));
  }
  const expected = text(operand, name, path);
  if (name === 'prefix' || name === 'suffix') return onText((value) => ends(name, value, expected));
  if (name === 'equals-ignore-case') return onText((value) => value.toLowerCase() === expected.toLowerCase());
  if (name === 'wildcard') {
    const fits = wildcard(expected);
    if (!fits) throw invalid(path, `wildcard "${expected}" has two stars in a row or a bad escape`);
    return onText(fits);
  }
  throw invalid(path, `there is no operator "${name}"`);
};

const ends = (side: 'prefix' | 'suffix', value: string, expected: string) =>
  side === 'prefix' ? value.startsWith(expected) : value.endsWith(expected);

const onText = (test: (value: string) => boolean) => (value: unknown) =>
  typeof value === 'string' && test(value);

const COMPARISONS: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  '=': (value, limit) => value === limit,
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
};

const numeric = (operand: unknown, path: string): ((value: unknown) => boolean) => {
  const parts = listOf(operand);
  const tests = Array.from({ length: Math.ceil(parts.length / 2) }, (_, index) => {
    const compare = COMPARISONS[String(parts[index * 2])];
    const limit = parts[index * 2 + 1];
    if (!compare || typeof limit !== 'number')
      throw invalid(path, 'numeric takes pairs such as [">=", 0, "<", 10]');
    return (value: number) => compare(value, limit);
  });
  if (tests.length === 0 || tests.length > 2) throw invalid(path, 'numeric takes one or two comparisons');
  return (value) => typeof value === 'number' && tests.every((test) => test(value));
};

const cidr = (operand: unknown, path: string): ((value: unknown) => boolean) => {
  const [address = '', bits = ''] = text(operand, 'cidr', path).split('/');
  const block = new BlockList();
  try {
    block.addSubnet(address, Number(bits), isIPv6(address) ? 'ipv6' : 'ipv4');
  } catch (cause) {
    throw new TypeError(`event pattern at ${path}: "${String(operand)}" is not a CIDR block`, { cause });
  }
  const family = (value: string) => (isIPv4(value) ? 'ipv4' : isIPv6(value) ? 'ipv6' : undefined);
  return onText((value) => {
    const kind = family(value);
    return kind !== undefined && block.check(value, kind);
  });
};

const listOf = (operand: unknown): readonly unknown[] => (Array.isArray(operand) ? operand : [operand]);

const text = (operand: unknown, name: string, path: string): string => {
  if (typeof operand !== 'string') throw invalid(path, `${name} takes a string`);
  return operand;
};

/** A JSON object, neither null nor a list. */
export const isObject = (value: unknown): value is Pattern =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What PutRule would refuse, with the place in the pattern. */
export const invalid = (path: string, reason: string) =>
  new TypeError(`event pattern at ${path || 'the top'}: ${reason}`);
