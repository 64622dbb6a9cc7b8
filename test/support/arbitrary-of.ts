import * as fc from 'fast-check';
import type { JsonSchema } from '../../lib/reference/json-schema.ts';

type Shelf = Readonly<Record<string, JsonSchema>>;
type Part = JsonSchema | boolean | undefined;

/** Values that fit a JSON Schema, as its contract lets them in. */
export const arbitraryOf = (schema: Part, shelf: Shelf): fc.Arbitrary<unknown> => {
  if (schema === undefined || typeof schema === 'boolean') return fc.jsonValue({ maxDepth: 1 });
  if (schema.$ref !== undefined) return arbitraryOf(shelf[schema.$ref.split('/').at(-1) ?? ''], shelf);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => arbitraryOf(choice, shelf)));
  const types = [schema.type ?? 'any'].flat();
  return fc.oneof(...types.map((type) => arbitraryOfType(type, schema, shelf)));
};

const arbitraryOfType = (type: string, schema: JsonSchema, shelf: Shelf): fc.Arbitrary<unknown> => {
  switch (type) {
    case 'string':
      return textOf(schema);
    case 'integer':
      return fc.integer({
        min: Math.max(schema.minimum ?? -1000, -1e9),
        max: Math.min(schema.maximum ?? 1000, 1e9),
      });
    case 'number':
      return fc.double({ min: schema.minimum ?? -1000, max: schema.maximum ?? 1000, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(arbitraryOf(Array.isArray(schema.items) ? schema.items[0] : schema.items, shelf), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, Math.max(3, schema.minItems ?? 0)),
      });
    case 'object':
      return objectOf(schema, shelf);
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
};

const textOf = ({ pattern, format, minLength = 0, maxLength = 40 }: JsonSchema): fc.Arbitrary<string> => {
  if (format === 'date-time')
    return fc
      .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString());
  // fast-check cannot turn a look-ahead around; what such a pattern means is said by the format as well.
  if (pattern?.includes('(?=') === true || pattern?.includes('(?!') === true)
    return fc.constantFrom('PT5M', 'PT2H', 'P1D', 'P400D');
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, 'u'));
  return fc.string({ minLength, maxLength: Math.min(maxLength, Math.max(40, minLength)) });
};

const objectOf = (
  { properties = {}, required = [], additionalProperties, propertyNames }: JsonSchema,
  shelf: Shelf,
): fc.Arbitrary<unknown> => {
  if (Object.keys(properties).length === 0 && typeof additionalProperties === 'object') {
    const names =
      propertyNames === undefined
        ? fc.string({ minLength: 1, maxLength: 10 })
        : arbitraryOf(propertyNames, shelf);
    return fc.dictionary(names.map(String), arbitraryOf(additionalProperties, shelf), { maxKeys: 3 });
  }
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, arbitraryOf(schema, shelf)]),
  );
  return fc.record(fields, { requiredKeys: required.filter((name) => name in fields) });
};
