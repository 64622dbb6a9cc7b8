import { describe, expect, it } from '@jest/globals';
import { typeText } from './type-text.ts';

describe('a JSON Schema as a TypeScript type', () => {
  it.each([
    [{ type: 'string' }, 'string'],
    [{ type: 'integer', minimum: 0 }, 'number'],
    [{ type: ['string', 'null'] }, 'string | null'],
    [{ enum: ['a', 'b'] }, '"a" | "b"'],
    [{ const: 'ship' }, '"ship"'],
    [{ $ref: '#/components/schemas/Cart' }, 'Cart'],
    [
      { type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'number' }] } },
      'readonly (string | number)[]',
    ],
    [{ type: 'object', additionalProperties: { type: 'number' } }, 'Readonly<Record<string, number>>'],
    [{ type: 'object', additionalProperties: false }, 'Readonly<Record<string, never>>'],
    [{}, 'unknown'],
  ] as const)('%j is %s', (schema, text) => {
    expect(typeText(JSON.parse(JSON.stringify(schema)))).toBe(text);
  });

  it('marks fields that may be absent', () => {
    const text = typeText({
      type: 'object',
      properties: { sku: { type: 'string' }, note: { type: 'string' } },
      required: ['sku'],
    });

    expect(text.replaceAll('\n', ' ')).toBe('{ readonly sku: string; readonly note?: string; }');
  });
});
