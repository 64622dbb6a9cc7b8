import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { domains } from '../../functions/domains.ts';

/** Domains whose requests are about paying. */
const PAYING = new Set(['checkout', 'payments', 'reconciliation', 'returns', 'tills', 'cancelling']);

const paying = domains
  .filter(({ name }) => PAYING.has(name))
  .flatMap(({ http }) => http?.routes ?? [])
  .flatMap(({ operationId, body, example }) =>
    body === undefined || example === undefined ? [] : [{ operationId, body, example }],
  );

/** What a card has printed on it or stored in it, by the names that forms give it. */
const CARD_FIELD =
  /card_?-?(number|no|holder)|^pan$|primary_?account|cvv|cvc|csc|security_?code|track_?[12]/i;

const namesIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(namesIn)];
};

/** A number that passes the check of card schemes, 13 to 19 digits. */
const cardNumber = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 18 })
  .map((digits) => `${digits.join('')}${checkDigit(digits)}`);

const checkDigit = (digits: readonly number[]): number => {
  const sum = digits.toReversed().reduce((total, digit, at) => {
    const counted = at % 2 === 0 ? digit * 2 : digit;
    return total + (counted > 9 ? counted - 9 : counted);
  }, 0);
  return (10 - (sum % 10)) % 10;
};

describe('a card number', () => {
  it('has no field in any request: cards are entered on the provider’s page', () => {
    const asked = domains
      .flatMap(({ http }) => http?.routes ?? [])
      .flatMap(({ operationId, body }) =>
        body === undefined ? [] : [{ operationId, names: namesIn(z.toJSONSchema(body, { io: 'input' })) }],
      )
      .filter(({ names }) => names.some((name) => CARD_FIELD.test(name)));

    expect(asked.map(({ operationId }) => operationId)).toEqual([]);
  });

  it('is refused beside the fields of every request about paying, whatever it is called', () => {
    expect(paying.length).toBeGreaterThan(10);
    fc.assert(
      fc.property(
        fc.constantFrom(...paying),
        fc.constantFrom('cardNumber', 'card', 'pan', 'number', 'cvv', 'cvc', 'account', 'paymentToken'),
        cardNumber,
        fc.boolean(),
        ({ body, example }, name, number, isNested) => {
          const hidden = isNested ? { [name]: { number, cvc: '123', expiry: '12/30' } } : { [name]: number };

          expect(z.safeParse(body, { ...example, ...hidden }).success).toBe(false);
        },
      ),
      { numRuns: 2000, seed: 20_261_130 },
    );
  });

  it('is refused as the method of a payment', () => {
    const checkout = paying.find(({ operationId }) => operationId === 'checkout');
    if (checkout === undefined) throw new Error('checkout has an example');
    fc.assert(
      fc.property(cardNumber, (number) => {
        const hidden = { ...checkout.example, payment: { method: number } };
        const beside = { ...checkout.example, payment: { method: 'stripe', card: { number } } };

        expect([hidden, beside].map((body) => z.safeParse(checkout.body, body).success)).toEqual([
          false,
          false,
        ]);
      }),
      { numRuns: 500, seed: 20_261_130 },
    );
  });
});
