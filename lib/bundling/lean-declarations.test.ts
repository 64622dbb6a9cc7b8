import { describe, expect, it } from '@jest/globals';
import { leanSource } from './lean-declarations.ts';

const route = `
import * as z from 'zod/mini';
const sku = z.string().check(z.minLength(1), z.describe('Stock keeping unit'));
export const PlaceHold = defineRoute({
  operationId: 'placeHold',
  summary: 'Keep stock for a shopper.',
  body: z.strictObject({ sku, description: z.optional(z.string().check(z.describe('Said by the shopper'))) }),
  responses: { 201: z.strictObject({ holdId: z.string() }) },
  errors: [errors.SOLD_OUT],
  example: { sku: 'A' },
});`;

describe('what a bundle has of a declaration', () => {
  it('is what running code asks for', () => {
    const lean = leanSource(route);

    expect(lean).toContain(`operationId: 'placeHold'`);
    expect(lean).toContain('z.string().check(z.minLength(1))');
    expect(lean).not.toMatch(/describe|Stock keeping|summary|responses|SOLD_OUT|example/);
  });

  it('is the other checks of a field, wherever its description stands among them', () => {
    const checks = ['z.trim()', "z.describe('A')", 'z.minLength(1)', "z.describe('B')"];
    const text = (order: readonly number[]) =>
      `z.string().check(${order.map((at) => checks[at]).join(', ')})`;

    for (const order of [
      [0, 1, 2],
      [1, 0, 2],
      [1, 3, 0, 2],
      [0, 2, 1, 3],
    ])
      expect(leanSource(text(order))).toBe('z.string().check(z.trim(), z.minLength(1))');
    expect(leanSource(text([1, 3]))).toBe('z.string()');
  });

  it('keeps a field that is called like a part for readers', () => {
    expect(leanSource(route)).toContain('description: z.optional(z.string())');
  });

  it('has no word about what a table serves', () => {
    const lean = leanSource(`export const items = defineItems('orders', {
      items: { order: { pk: 'O#{orderId}', sk: 'A', serves: 'One order.' } },
    });`);

    expect(lean).toMatch(/pk: 'O#\{orderId\}', sk: 'A',?\s*\}/);
  });

  it('may be dropped when nothing uses it, whatever it is made from', () => {
    expect(leanSource(`const unused = make(other.part);`)).toBe(
      'const unused = /* @__PURE__ */ (() => (make(other.part)))();',
    );
  });

  it('leaves alone what may change, and functions', () => {
    const source = `let known = read();\nconst add = (a: number) => a + 1;\nconst six = 6;\n`;

    expect(leanSource(source)).toBe(source);
  });
});
