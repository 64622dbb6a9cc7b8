import { describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { parsePart } from './parse.ts';

const schema = z.strictObject({
  lines: z.array(z.strictObject({ sku: z.string(), quantity: z.int().check(z.minimum(1)) })),
  delivery: z.optional(
    z.union([
      z.discriminatedUnion('method', [
        z.strictObject({ method: z.literal('ship'), city: z.string() }),
        z.strictObject({ method: z.literal('pickup') }),
      ]),
      z.array(z.unknown()),
    ]),
  ),
});
const problems = (value: unknown) =>
  parsePart('body', schema, value).problems.map(({ pointer, code }) => [pointer, code]);

describe('a request that does not fit its contract', () => {
  it('names every wrong field by its pointer', () => {
    expect(
      problems({
        lines: [
          { sku: 'A', quantity: 0 },
          { sku: 7, quantity: 1.5 },
        ],
      }),
    ).toEqual([
      ['/body/lines/0/quantity', 'too_small'],
      ['/body/lines/1/sku', 'invalid_type'],
      ['/body/lines/1/quantity', 'invalid_type'],
    ]);
  });

  it('names fields that nobody knows', () => {
    expect(problems({ lines: [], colour: 'red', 'a/b': 1 })).toEqual([
      ['/body/colour', 'unknown_field'],
      ['/body/a~1b', 'unknown_field'],
    ]);
  });

  it('explains the form that was meant where several are possible', () => {
    expect(problems({ lines: [], delivery: { method: 'ship', town: 'Bandung' } })).toEqual([
      ['/body/delivery/city', 'invalid_type'],
      ['/body/delivery/town', 'unknown_field'],
    ]);
  });

  it('never repeats the text it was sent, which may be personal', () => {
    const [first] = parsePart('body', schema, { lines: 'sari@example.com' }).problems;

    expect(first?.detail).toBe('expected array, found text of 16 characters');
  });
});
