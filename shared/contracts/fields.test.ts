import { describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { address, code, email, MAX_PRICE, name, note, price, propertyName, quantity } from './fields.ts';

const takes = (schema: z.ZodMiniType, value: unknown): boolean => z.safeParse(schema, value).success;

/** Most lines of a cart; its domain keeps to it. */
const CART_LINES = 45;
const MOST_UNITS = 9_999;

describe('a text that people read', () => {
  it.each(['Sari', 'Ayu Lestari', '伊藤', 'Łukasz', 'محمد', '👩‍👩‍👧 Toko', ' Sari '])('may be %j', (text) => {
    expect([takes(name, text), takes(note, text)]).toEqual([true, true]);
  });

  it.each([
    ['nothing', ''],
    ['a blank', ' '],
    ['a no-break space', '\u00a0'],
    ['a tab', '\t'],
    ['a zero-width space', '\u200b'],
    ['a byte order mark', '\ufeff'],
    ['an ideographic space', '\u3000'],
    ['joiners alone', '\u200d\u2060'],
  ])('is not %s alone', (_what, text) => {
    expect([takes(name, text), takes(note, text)]).toEqual([false, false]);
  });

  it.each([
    ['NUL', 'a\u0000b'],
    ['escape', 'a\u001bb'],
    ['delete', 'a\u007fb'],
    ['the end of a line of another age', 'a\u0085b'],
    ['a turn of direction', 'a\u202eb'],
    ['an isolate', 'a\u2066b'],
    ['half a character', 'a\ud800b'],
    ['the other half', 'a\udc00b'],
  ])('never holds %s', (_what, text) => {
    expect([takes(name, text), takes(note, text)]).toEqual([false, false]);
  });

  it('has line breaks only where several lines are meant', () => {
    expect([takes(name, 'Sari\r\nBcc: x@example.com'), takes(note, 'Ring twice.\r\nThen wait.')]).toEqual([
      false,
      true,
    ]);
  });

  it('is judged in a blink however long somebody makes it', () => {
    const started = performance.now();

    expect(takes(note, `${' '.repeat(200_000)}\u0000`)).toBe(false);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('is asked for in every line of an address', () => {
    const good = { line1: 'Jl. Melati 5', city: 'Bandung', country: 'ID' };

    expect(takes(address, good)).toBe(true);
    expect([takes(address, { ...good, line1: ' ' }), takes(address, { ...good, city: '\u200b' })]).toEqual([
      false,
      false,
    ]);
  });
});

describe('an e-mail address', () => {
  it.each(['sari@example.com', 'sari+shop@mail.example.co.id', "o'hara@example.com"])('may be %s', (text) => {
    expect(takes(email, text)).toBe(true);
  });

  it.each([
    '<b@example.com>',
    'Sari <b@example.com>',
    'b@example',
    'a@b@example.com',
    'b@exa mple.com',
    'b@example.com\r\nBcc: c@example.com',
    'a,b@example.com',
  ])('is not %j', (text) => {
    expect(takes(email, text)).toBe(false);
  });
});

describe('the price of one unit', () => {
  it('lets no full cart go beyond what is computed exactly, with a tax on top', () => {
    expect(takes(quantity, MOST_UNITS)).toBe(true);
    expect(takes(quantity, MOST_UNITS + 1)).toBe(false);
    expect(takes(price, MAX_PRICE)).toBe(true);
    expect(takes(price, MAX_PRICE + 1)).toBe(false);
    expect(MAX_PRICE * MOST_UNITS * CART_LINES * 2).toBeLessThanOrEqual(Number.MAX_SAFE_INTEGER);
  });
});

describe('a name that things are kept by', () => {
  it.each(['constructor', 'toString', 'hasOwnProperty', '__proto__'])(
    'is not %s, which every object has',
    (found) => {
      expect(takes(propertyName(60, 'Name'), found)).toBe(false);
      expect(takes(code, found)).toBe(false);
    },
  );

  it('is any other text', () => {
    expect(takes(propertyName(60, 'Name'), 'Material')).toBe(true);
    expect(takes(code, 'constructors')).toBe(true);
  });
});
