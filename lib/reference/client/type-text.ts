import type { JsonSchema } from '../json-schema.ts';

type Part = JsonSchema | boolean | undefined;

/** A JSON Schema as a TypeScript type. What TypeScript cannot say (lengths, patterns) is left to the server. */
export const typeText = (schema: Part): string => {
  if (schema === undefined || typeof schema === 'boolean') return 'unknown';
  if (schema.$ref !== undefined) return schema.$ref.split('/').at(-1) ?? 'unknown';
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return union(schema.enum.map((value) => JSON.stringify(value)));
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return union(choices.map(typeText));
  if (schema.allOf !== undefined) return schema.allOf.map(typeText).join(' & ');
  if (Array.isArray(schema.type)) return union(schema.type.map((type) => typeText({ ...schema, type })));
  return plainText(schema);
};

const plainText = (schema: JsonSchema): string => {
  switch (schema.type) {
    case 'string':
      return 'string';
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'null':
      return 'null';
    case 'array':
      return listText(schema);
    case 'object':
      return objectText(schema);
    default:
      return 'unknown';
  }
};

const union = (texts: readonly string[]): string => [...new Set(texts)].join(' | ');

const listText = ({ prefixItems, items }: JsonSchema): string =>
  prefixItems === undefined
    ? `readonly (${typeText(Array.isArray(items) ? items[0] : items)})[]`
    : `readonly [${prefixItems.map(typeText).join(', ')}]`;

/** The fields of an object type, one per line, with what is known of each above it. */
export const objectText = ({ properties, required = [], additionalProperties }: JsonSchema): string => {
  const fields = Object.entries(properties ?? {}).map(
    ([name, schema]) =>
      `${commentText(schema)}readonly ${keyText(name)}${required.includes(name) ? '' : '?'}: ${typeText(schema)};`,
  );
  if (fields.length > 0) return `{\n${fields.join('\n')}\n}`;
  return additionalProperties === false
    ? 'Readonly<Record<string, never>>'
    : `Readonly<Record<string, ${typeText(additionalProperties)}>>`;
};

const keyText = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));

const commentText = (schema: Part): string =>
  typeof schema === 'object' && schema.description !== undefined ? `/** ${schema.description} */\n` : '';
