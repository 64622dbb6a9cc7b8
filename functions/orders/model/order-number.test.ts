import { describe, expect, it } from '@jest/globals';
import { orderNumberOf, readOrderNumber } from './order-number.ts';

const numbers = Array.from({ length: 300 }, (_, at) => orderNumberOf(`ord_${at}`));

describe('the number of an order', () => {
  it('can be said on the phone, and follows from the order alone', () => {
    expect(numbers.every((number) => /^[1-9]\d{2}-\d{4}-\d{3}$/.test(number))).toBe(true);
    expect(new Set(numbers).size).toBe(300);
    expect(orderNumberOf('ord_7')).toBe(numbers[7]);
  });

  it('is understood with and without dashes and spaces', () => {
    const [number = ''] = numbers;

    expect([number, number.replaceAll('-', ''), number.replaceAll('-', ' ')].map(readOrderNumber)).toEqual([
      number,
      number,
      number,
    ]);
    expect(['', '123', `${number}1`, '012-3456-789', 'abc'].map(readOrderNumber)).toEqual(
      Array.from({ length: 5 }),
    );
  });

  it('with one wrong digit, or two neighbours in the wrong order, is no number', () => {
    const taken = numbers.flatMap((number) => {
      const digits = number.replaceAll('-', '');
      return [...digits].flatMap((digit, at) =>
        [
          digits.slice(0, at) + String((Number(digit) + 1 + (at % 9)) % 10) + digits.slice(at + 1),
          digits.slice(0, at) + (digits[at + 1] ?? '') + digit + digits.slice(at + 2),
        ].filter((wrong) => wrong !== digits),
      );
    });

    expect(taken.length).toBeGreaterThan(5000);
    expect(taken.filter((wrong) => readOrderNumber(wrong) !== undefined)).toEqual([]);
  });
});
