import { describe, expect, it } from '@jest/globals';
import { sampleMarket } from '../../../test/support/sample-market.ts';
import type { Actor } from '#shared/actors/actor.ts';
import type { CheckoutRequest } from '../model/request.ts';
import { paymentTermsOf } from './payment-terms-of.ts';

const guest: Actor = { kind: 'guest' };
const clerk: Actor = { kind: 'staff', staffId: 's1', role: 'store-clerk', scopes: ['carts.write'] };
const ayu = { customerId: 'cus_ayu' };

const terms = (over: {
  readonly method?: 'cash' | 'sandbox';
  readonly actor?: Actor;
  readonly cart?: { readonly customerId?: string };
  readonly due?: number;
  readonly minutes?: number;
  readonly paidAtTill?: boolean;
  readonly channel?: Parameters<typeof sampleMarket>[0];
}) => {
  const { method = 'cash', actor = guest, cart = {}, due = 100_000, channel, minutes, paidAtTill } = over;
  const body = { payment: { method, expiresInMinutes: minutes } } as CheckoutRequest['body'];
  return paymentTermsOf(cart, sampleMarket(channel).channel, due, { actor, body, paidAtTill });
};

describe('paying with cash', () => {
  it('is refused to guests, who could order all the stock without money or a name', () => {
    expect(() => terms({})).toThrow(
      expect.objectContaining({
        contract: expect.objectContaining({ code: 'PAYMENT_METHOD_NOT_AVAILABLE' }),
        details: expect.objectContaining({
          errors: [expect.objectContaining({ pointer: '/body/payment/method' })],
        }),
      }),
    );
  });

  it('is for guests of a channel that offers it to them, and for customers, for a day', () => {
    const toGuests = { paymentMethods: [{ method: 'cash', guests: true }] };

    expect(terms({ channel: toGuests })).toEqual({ expiresInMinutes: 1440 });
    expect(terms({ cart: ayu, actor: { kind: 'customer', ...ayu } })).toEqual({ expiresInMinutes: 1440 });
  });

  it('has no time limit where staff sell and take the money themselves', () => {
    expect(terms({ actor: clerk })).toEqual({});
  });

  it('is taken at the till within half an hour for goods that are shipped from elsewhere', () => {
    expect(terms({ actor: clerk, paidAtTill: true })).toEqual({ expiresInMinutes: 30 });
    expect(terms({ actor: clerk, paidAtTill: true, minutes: 60 })).toEqual({ expiresInMinutes: 60 });
  });

  it('is not refused where nothing is left to pay', () => {
    expect(terms({ due: 0 })).toEqual({});
  });
});

describe('a payment method that a channel does not list', () => {
  it('is refused to everybody', () => {
    const channel = { paymentMethods: [{ method: 'cash' }] };

    expect(() => terms({ method: 'sandbox', actor: clerk, channel })).toThrow();
  });
});

describe('how long an order waits for its money', () => {
  it('is chosen by staff, for a pay link that a customer opens later', () => {
    expect(terms({ method: 'sandbox', actor: clerk, minutes: 1440 })).toMatchObject({
      expiresInMinutes: 1440,
    });
  });

  it('is not chosen by shoppers, who could hold all the stock', () => {
    expect(() => terms({ method: 'sandbox', cart: ayu, minutes: 1440 })).toThrow(
      expect.objectContaining({ contract: expect.objectContaining({ code: 'FORBIDDEN' }) }),
    );
  });
});
