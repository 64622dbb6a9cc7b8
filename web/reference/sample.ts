import { nameIn, type Schema } from './open-api.ts';

type Schemas = Readonly<Record<string, Schema>>;

/** A body to start from: the fields that must be there, each with a value of its type. */
export const sampleOf = (schema: Schema, schemas: Schemas): unknown => {
  if (schema.$ref !== undefined) return sampleOf(schemas[nameIn(schema.$ref)] ?? {}, schemas);
  if (schema.const !== undefined) return schema.const;
  if (schema.default !== undefined) return schema.default;
  if (schema.enum !== undefined) return schema.enum[0];
  const choice = (schema.anyOf ?? schema.oneOf)?.[0];
  return choice === undefined ? valueOf(schema, schemas) : sampleOf(choice, schemas);
};

const valueOf = (schema: Schema, schemas: Schemas): unknown => {
  switch ([schema.type].flat()[0]) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([name]) => schema.required?.includes(name) === true)
          .map(([name, field]) => [name, sampleOf(field, schemas)]),
      );
    case 'array':
      return schema.items === undefined || schema.minItems === undefined
        ? []
        : [sampleOf(schema.items, schemas)];
    case 'integer':
    case 'number':
      return Math.max(0, schema.minimum ?? 0);
    case 'boolean':
      return false;
    default:
      return '';
  }
};
