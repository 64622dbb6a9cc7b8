import { describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { wholeNumberInQuery } from '#shared/contracts/fields.ts';
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

    expect(first?.detail).toBe('expected a list, found text of 16 characters');
  });

  it('tells what is wrong in plain words', () => {
    const detail = (value: unknown) => parsePart('body', schema, value).problems.map((each) => each.detail);

    expect(detail({ lines: [{ sku: 'A', quantity: '2' }] })).toEqual([
      'expected a number, found text of 1 character; send it without quotes',
    ]);
    expect(detail({ lines: [{ sku: 'A', quantity: 1.5 }] })).toEqual(['expected a whole number, found 1.5']);
    expect(detail({ lines: [], delivery: { method: 'drone' } })).toEqual([
      'must be one of ship, pickup, found text of 5 characters',
    ]);
  });

  it('tells a number of a query as the number it is', () => {
    const query = z.strictObject({ limit: wholeNumberInQuery(1, 100, 'Rows') });

    expect(parsePart('query', query, { limit: '0' }).problems[0]?.detail).toBe('must be at least 1, found 0');
    expect(parsePart('query', query, { limit: 'abc' }).problems[0]?.detail).toBe(
      'expected a number, found text of 3 characters',
    );
  });
});
