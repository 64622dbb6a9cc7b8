import * as z from 'zod/mini';
import type { Schema } from '#shared/contracts/route.ts';
import { toJsonSchema, type Dialect, type Direction, type JsonSchema } from './json-schema.ts';
import type { NamedSchema } from './named-schemas.ts';

/** Turns contracts' schemas into JSON Schemas that share their named parts. */
export interface Components {
  /** A `$ref` when the schema has a name. */
  readonly schemaOf: (schema: Schema, direction: Direction) => JsonSchema;
  /** The schema itself, with its fields, even when it has a name. */
  readonly inlineOf: (schema: Schema, direction: Direction) => JsonSchema;
  /** Every named schema referred to so far, in the order of their names. */
  readonly used: () => Readonly<Record<string, JsonSchema>>;
}

const PREFIX = '#/components/schemas/';

/**
 * A named schema whose two directions differ (defaults may be left out of what is sent) is known as `Cart` where it is
 * answered and `CartInput` where it is sent; most do not differ.
 */
export const makeComponents = (named: readonly NamedSchema[], dialect: Dialect): Components => {
  giveIds(named);
  const names = new Map(named.map(({ name, schema }) => [schema, name]));
  const outputs = definitionsOf(named, 'output', dialect);
  const inputs = definitionsOf(named, 'input', dialect);
  const differing = differingIn(inputs, outputs);
  const used = new Set<string>();

  const pointed = (schema: JsonSchema, direction: Direction): JsonSchema => {
    const text = JSON.stringify(schema).replaceAll(
      /"#\/components\/schemas\/([^"]+)"/g,
      (_all, name: string) => {
        const target = direction === 'input' && differing.has(name) ? `${name}Input` : name;
        use(target);
        return `"${PREFIX}${target}"`;
      },
    );
    return JSON.parse(text) as JsonSchema;
  };
  const use = (name: string): void => {
    if (used.has(name)) return;
    used.add(name);
    definition(name);
  };
  const definition = (name: string): JsonSchema => {
    const own = outputs.get(name);
    if (own !== undefined) return pointed(own, 'output');
    return pointed(inputs.get(name.replace(/Input$/, '')) ?? {}, 'input');
  };

  const inlineOf: Components['inlineOf'] = (schema, direction) => {
    const name = names.get(schema);
    const known = name === undefined ? undefined : (direction === 'input' ? inputs : outputs).get(name);
    return pointed(known ?? toJsonSchema(schema, direction, dialect).schema, direction);
  };

  return {
    inlineOf,
    schemaOf: (schema, direction) => {
      const name = names.get(schema);
      return name === undefined ? inlineOf(schema, direction) : pointed({ $ref: PREFIX + name }, direction);
    },
    used: () => Object.fromEntries([...used].sort().map((name) => [name, definition(name)])),
  };
};

const giveIds = (named: readonly NamedSchema[]): void => {
  for (const { name, schema } of named) {
    z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id: name });
  }
};

const definitionsOf = (
  named: readonly NamedSchema[],
  direction: Direction,
  dialect: Dialect,
): ReadonlyMap<string, JsonSchema> => {
  const everything = z.object(Object.fromEntries(named.map(({ name, schema }) => [name, schema])));
  return new Map(Object.entries(toJsonSchema(everything, direction, dialect).definitions));
};

/** Names whose directions differ themselves, or through something they refer to. */
const differingIn = (
  inputs: ReadonlyMap<string, JsonSchema>,
  outputs: ReadonlyMap<string, JsonSchema>,
): ReadonlySet<string> => {
  const texts = [...inputs].map(([name, schema]) => [name, JSON.stringify(schema)] as const);
  const differing = new Set(
    texts.filter(([name, text]) => text !== JSON.stringify(outputs.get(name))).map(([name]) => name),
  );
  let known = -1;
  while (known !== differing.size) {
    known = differing.size;
    for (const [name, text] of texts) {
      if ([...differing].some((other) => text.includes(`"${PREFIX}${other}"`))) differing.add(name);
    }
  }
  return differing;
};
