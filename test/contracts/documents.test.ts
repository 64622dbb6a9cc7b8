import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));

describe('the documents that the API serves', () => {
  it('are a valid OpenAPI 3.1 document', async () => {
    const document = read('docs/reference/openapi.json');

    const result = await new Validator().validate(document);

    expect(result).toEqual({ valid: true });
    expect(document.openapi).toMatch(/^3\.1\./);
  });

  it('are a valid AsyncAPI 3.0 document', () => {
    const document = read('docs/reference/asyncapi.json');
    const schema = read('node_modules/@asyncapi/specs/schemas/3.0.0.json');
    const validator = new Ajv({ strict: false, allErrors: true, meta: false, validateSchema: false });
    formats.default(validator);

    const isValid = validator.validate(schema, document);

    expect({ isValid, errors: validator.errors }).toEqual({ isValid: true, errors: null });
  });
});
