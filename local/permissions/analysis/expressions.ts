import type { Json } from './access.ts';
import { record, text } from './access.ts';

const NO_NAMES =
  /^(?:SET|REMOVE|ADD|DELETE|AND|OR|NOT|BETWEEN|IN|attribute_exists|attribute_not_exists|attribute_type|begins_with|contains|size|list_append|if_not_exists)$/i;

/** The top-level attribute names in a DynamoDB expression, with `#name` placeholders resolved. */
export const attributesOf = (expression: unknown, names: unknown): readonly string[] => {
  const tokens = text(expression).match(/[:#]?[A-Za-z_][\w-]*(?:(?:\.[#\w-]+)|\[\d+\])*/g) ?? [];
  const tops = tokens.filter((token) => !token.startsWith(':')).map((token) => token.split(/[.[]/)[0] ?? '');
  return tops.map((name) => resolved(name, names)).filter((name) => !NO_NAMES.test(name));
};

/** The values that a key condition requires of these attributes: `pk = :p` yields the text of `:p`. */
export const equalities = (request: Json, attributes: readonly string[]): readonly string[] => {
  const expression = text(request['KeyConditionExpression']);
  const pairs = [...expression.matchAll(/(#?[A-Za-z_][\w-]*)\s*=\s*(:[\w-]+)/g)];
  const values = record(request['ExpressionAttributeValues']);
  return pairs
    .filter(([, name = '']) => attributes.includes(resolved(name, request['ExpressionAttributeNames'])))
    .map(([, , placeholder = '']) => keyText(values[placeholder]))
    .filter((value) => value !== undefined);
};

/** The text of a key value `{S}`, `{N}` or `{B}`, as condition keys show it. */
export const keyText = (value: unknown): string | undefined => {
  const { S, N, B } = record(value);
  return [S, N, B].find((part) => typeof part === 'string');
};

const resolved = (name: string, names: unknown): string =>
  name.startsWith('#') ? text(record(names)[name]) || name : name;
