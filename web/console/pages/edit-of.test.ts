import { describe, expect, it } from '@jest/globals';
import { editOf } from './edit-of.ts';

const lines = [
  { lineId: 'a', quantity: 2 },
  { lineId: 'b', quantity: 1 },
];
const nothing = { keep: {}, sku: '', quantity: '1' };

describe('the edit of an order that was typed', () => {
  it('names lines with another quantity, and goods that join', () => {
    expect(editOf(lines, { ...nothing, keep: { a: 1, b: 1 } })).toEqual({
      lines: [{ lineId: 'a', quantity: 1 }],
    });
    expect(editOf(lines, { keep: { b: 0 }, sku: ' SHIRT ', quantity: '3' })).toEqual({
      lines: [{ lineId: 'b', quantity: 0 }],
      add: [{ sku: 'SHIRT', quantity: 3 }],
    });
  });

  it('is none while nothing changed or a number is missing', () => {
    expect(editOf(lines, { ...nothing, keep: { a: 2 } })).toBeUndefined();
    expect(editOf(lines, { ...nothing, keep: { a: Number.NaN } })).toBeUndefined();
    expect(editOf(lines, { ...nothing, sku: 'SHIRT', quantity: '0' })).toBeUndefined();
  });
});
