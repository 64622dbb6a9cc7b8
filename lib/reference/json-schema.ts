import * as z from 'zod/mini';
import type { Schema } from '#shared/contracts/route.ts';

export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** `input`: what a caller sends, defaults may be left out. `output`: what a caller gets, defaults are filled in. */
export type Direction = 'input' | 'output';

export type Dialect = 'draft-2020-12' | 'draft-07';

/**
 * The JSON Schema of a contract's schema, with `$ref`s to `#/components/schemas/` for schemas that have an id in zod's
 * registry. `definitions` holds the schemas referred to.
 */
export const toJsonSchema = (
  schema: Schema,
  direction: Direction,
  dialect: Dialect,
): { schema: JsonSchema; definitions: Readonly<Record<string, JsonSchema>> } => {
  const converted = z.toJSONSchema(schema, {
    io: direction,
    target: dialect,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'default') jsonSchema.default = defaultOf(zodSchema);
    },
  });
  const { $schema: _dialect, $defs, definitions, id: _name, ...own } = pointingToComponents(converted);
  return { schema: own, definitions: withoutIds({ ...$defs, ...definitionsIn(definitions) }) };
};

/** True for an answer without a body. */
export const isNothing = (schema: Schema): boolean =>
  ['void', 'undefined', 'never'].includes(schema._zod.def.type);

/** zod leaves the default out where text is turned into a number first, as in every query. */
const defaultOf = (schema: z.core.$ZodType): unknown =>
  '_zod' in schema && 'defaultValue' in schema._zod.def ? schema._zod.def.defaultValue : undefined;

const pointingToComponents = (schema: JsonSchema): JsonSchema =>
  JSON.parse(
    JSON.stringify(schema).replaceAll(/"#\/(?:\$defs|definitions)\//g, '"#/components/schemas/'),
  ) as JsonSchema;

const definitionsIn = (value: unknown): Record<string, JsonSchema> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

const withoutIds = (definitions: Record<string, JsonSchema>): Record<string, JsonSchema> =>
  Object.fromEntries(Object.entries(definitions).map(([name, { id: _id, ...schema }]) => [name, schema]));
