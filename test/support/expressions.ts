import { isDeepStrictEqual } from 'node:util';
import type { WriteAction } from '#shared/dynamodb/write-action.ts';

export type Item = Readonly<Record<string, unknown>>;

/** Whether the item (or its absence) fits the action's condition; an action without one always fits. */
export const holds = (action: WriteAction, item: Item | undefined): boolean => {
  const text = action.ConditionExpression;
  return text === undefined || evaluate(tokensOf(text), action, item);
};

/** The item as the action leaves it. */
export const changed = (action: WriteAction, item: Item | undefined): Item => {
  if (action.kind === 'put') return plain(action.Item ?? {});
  const result: Record<string, unknown> = { ...item, ...action.Key };
  for (const [, verb = '', list = ''] of (action.UpdateExpression ?? '').matchAll(
    /(SET|ADD|REMOVE) (.+?)(?= SET | ADD | REMOVE |$)/g,
  )) {
    for (const entry of list.split(', ')) step(verb, entry, action, result);
  }
  return plain(result);
};

const step = (verb: string, entry: string, action: WriteAction, result: Record<string, unknown>): void => {
  const [left = '', right = ''] = entry.split(/ = | /);
  const attribute = nameIn(action, left);
  if (verb === 'REMOVE') delete result[attribute];
  if (verb === 'SET') result[attribute] = valueIn(action, right);
  if (verb === 'ADD') result[attribute] = Number(result[attribute] ?? 0) + Number(valueIn(action, right));
};

/** What a marshaller with `removeUndefinedValues` keeps. */
const plain = (item: Item): Item => copyOf(item) as Item;

/** Copied and frozen in one pass; what is frozen was copied before, and cannot have changed. */
const copyOf = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || copies.has(value)) return value;
  const copy: unknown[] | Record<string, unknown> = Array.isArray(value)
    ? value.map((each) => copyOf(each ?? null))
    : copyOfRecord(value);
  copies.add(copy);
  return Object.freeze(copy);
};

const copyOfRecord = (value: object): Record<string, unknown> => {
  const copy: Record<string, unknown> = {};
  for (const [name, each] of Object.entries(value)) if (each !== undefined) copy[name] = copyOf(each);
  return copy;
};

const copies = new WeakSet<object>();

/** As DynamoDB orders strings: by the bytes of UTF-8, which for letters without surrogates is the order of JavaScript. */
export const compareTexts = (a: string, b: string): number => {
  if (a === b) return 0;
  if (SURROGATE.test(a) || SURROGATE.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : 1;
};

const SURROGATE = /[\ud800-\udfff]/;

const tokensOf = (text: string): string[] =>
  text.match(/attribute_exists\(\S+?\)|attribute_not_exists\(\S+?\)|[()]|<>|<=|>=|[=<>]|AND|OR|[#:]\w+/g) ??
  [];

/** Reads `a AND b AND (c OR d)` from left to right; the kit writes brackets around every alternative. */
const evaluate = (tokens: string[], action: WriteAction, item: Item | undefined): boolean => {
  let result = term(tokens, action, item);
  while (tokens[0] === 'AND' || tokens[0] === 'OR') {
    const operator = tokens.shift();
    const next = term(tokens, action, item);
    result = operator === 'AND' ? result && next : result || next;
  }
  return result;
};

const term = (tokens: string[], action: WriteAction, item: Item | undefined): boolean => {
  const token = tokens.shift() ?? '';
  if (token === '(') {
    const inner = evaluate(tokens, action, item);
    tokens.shift();
    return inner;
  }
  const presence = /^attribute_(not_)?exists\((\S+)\)$/.exec(token);
  if (presence !== null) {
    const exists = item?.[nameIn(action, presence[2] ?? '')] !== undefined;
    return presence[1] === undefined ? exists : !exists;
  }
  const operator = tokens.shift() ?? '';
  return compares(item?.[nameIn(action, token)], operator, valueIn(action, tokens.shift() ?? ''));
};

const compares = (found: unknown, operator: string, wanted: unknown): boolean => {
  if (operator === '=') return isDeepStrictEqual(found, wanted);
  if (operator === '<>') return !isDeepStrictEqual(found, wanted);
  if (typeof found !== typeof wanted || (typeof found !== 'number' && typeof found !== 'string'))
    return false;
  const order = typeof found === 'number' ? found - Number(wanted) : compareTexts(found, String(wanted));
  return { '<': order < 0, '<=': order <= 0, '>': order > 0, '>=': order >= 0 }[operator] ?? false;
};

const nameIn = (action: WriteAction, placeholder: string): string =>
  action.ExpressionAttributeNames?.[placeholder] ?? placeholder;
const valueIn = (action: WriteAction, placeholder: string): unknown =>
  action.ExpressionAttributeValues?.[placeholder];
