import { describe, expect, it } from '@jest/globals';
import { domains } from '../../functions/domains.ts';
import { makeComponents } from '../../lib/reference/components.ts';
import type { JsonSchema } from '../../lib/reference/json-schema.ts';
import type { RouteContract } from '#shared/contracts/route.ts';

type Part = JsonSchema | boolean | undefined;

const components = makeComponents([], 'draft-2020-12');
const routes = domains.flatMap(({ http }) => http?.routes ?? []).filter(({ body }) => body !== undefined);

interface Field {
  readonly at: string;
  readonly schema: JsonSchema;
}

/** Every value of a body that is no list or object of others. */
const fieldsIn = (schema: Part, at: string): readonly Field[] => {
  if (schema === undefined || typeof schema === 'boolean') return [];
  const parts: readonly (readonly [string, Part])[] = [
    ...(schema.anyOf ?? schema.oneOf ?? schema.allOf ?? []).map((part) => [at, part] as const),
    ...Object.entries(schema.properties ?? {}).map(([name, part]) => [`${at}.${name}`, part] as const),
    ...[schema.items].flat().map((part) => [`${at}[]`, part] as const),
    [`${at}.*`, schema.additionalProperties],
  ];
  return [{ at, schema }, ...parts.flatMap(([place, part]) => fieldsIn(part, place))];
};

const fieldsOf = ({ body, operationId }: RouteContract): readonly Field[] =>
  body === undefined ? [] : fieldsIn(components.inlineOf(body, 'input'), operationId);

const hasType = ({ schema }: Field, type: string): boolean => [schema.type].flat().includes(type as never);

describe('what a body may hold', () => {
  it('is of a kind wherever it is text, so that no blank, control character or half a character comes in', () => {
    const anything = routes
      .flatMap(fieldsOf)
      .filter((field) => hasType(field, 'string'))
      .filter(({ schema }) => schema.pattern === undefined && schema.format === undefined)
      .filter(({ schema }) => schema.enum === undefined && schema.const === undefined);

    // Mend it with `line`, `paragraph` or `token` of shared/contracts/fields.ts, or with a form of its own.
    expect(anything.map(({ at }) => at)).toEqual([]);
  });

  it('has a practical limit wherever it is a number, so that no sum goes beyond what is computed exactly', () => {
    const endless = routes
      .flatMap(fieldsOf)
      .filter((field) => hasType(field, 'integer'))
      .filter(({ schema }) => (schema.maximum ?? Infinity) >= Number.MAX_SAFE_INTEGER)
      // Only compared with the total of the cart.
      .filter(({ at }) => at !== 'checkout.expectedTotal');

    // Mend it with `price` or `amount` of shared/contracts/fields.ts, or with a maximum of its own.
    expect(endless.map(({ at }) => at)).toEqual([]);
  });
});
