import type { JsonSchema } from '../json-schema.ts';

/**
 * The form of a schema without its words and limits, short enough for one line of a page:
 * - `"string"`, `"integer"` …, `"any"`; `"#Cart"` is the named schema;
 * - `{ "sku": …, "note?": … }` an object, `*` for names that are not known before;
 * - `[…]` a list; `["|", …]` one of these; `["&", …]` all of these; `["=", "web", "app"]` these values.
 */
export type Shape = string | number | boolean | null | readonly Shape[] | ObjectShape;
export interface ObjectShape {
  readonly [field: string]: Shape;
}

export const shapeOf = (schema: JsonSchema | boolean | undefined): Shape => {
  if (schema === undefined || typeof schema === 'boolean') return 'any';
  if (schema.$ref !== undefined) return `#${schema.$ref.split('/').at(-1) ?? ''}`;
  if (schema.const !== undefined) return ['=', valueOf(schema.const)];
  if (schema.enum !== undefined) return ['=', ...schema.enum.map(valueOf)];
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return ['|', ...choices.map(shapeOf)];
  if (schema.allOf !== undefined) return ['&', ...schema.allOf.map(shapeOf)];
  if (Array.isArray(schema.type)) return ['|', ...schema.type];
  if (schema.type === 'array') return listShape(schema);
  return schema.type === 'object' ? objectShape(schema) : (schema.type ?? 'any');
};

const listShape = ({ prefixItems, items }: JsonSchema): Shape => [
  shapeOf(prefixItems?.[0] ?? (Array.isArray(items) ? items[0] : items)),
];

const objectShape = ({ properties = {}, required = [], additionalProperties }: JsonSchema): Shape => ({
  ...Object.fromEntries(
    Object.entries(properties).map(([name, field]) => [
      required.includes(name) ? name : `${name}?`,
      shapeOf(field),
    ]),
  ),
  ...(additionalProperties === undefined || additionalProperties === false
    ? {}
    : { '*': shapeOf(additionalProperties) }),
});

const valueOf = (value: unknown): Shape =>
  typeof value === 'number' || typeof value === 'boolean' || value === null ? value : String(value);
