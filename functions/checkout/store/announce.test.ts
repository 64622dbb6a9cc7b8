import { describe, expect, it } from '@jest/globals';
import type { Cart } from '../../carts/public.ts';
import { requestFrom, testRuntime } from '../../../test/support/test-runtime.ts';
import type { OutgoingEvent } from '#shared/events/envelope.ts';
import { StockContended } from '../events.ts';
import { announce } from './announce.ts';

const cart = { cartId: 'cart_1', version: 3, channel: 'web' } as Cart;

describe('what a checkout tells at once', () => {
  it('are facts of their own, and the same one told twice is one', async () => {
    const told: OutgoingEvent[] = [];
    const bus = { publish: async (events: readonly OutgoingEvent[]) => void told.push(...events) };
    const runtime = { ...testRuntime(), bus };
    const tell = (sku: string, requestId = 'request-1') => {
      const request = requestFrom({ kind: 'guest' });
      const asked = { ...request, origin: { ...request.origin, requestId } };
      const data = { sku, locationId: 'jakarta', tries: 3 };
      return announce(runtime, asked, StockContended, cart, data);
    };

    await tell('SHIRT');
    await tell('HAT');
    await tell('HAT');
    await tell('HAT', 'request-2');

    const [shirt, hat, hatAgain, hatLater] = told.map(({ metadata }) => metadata.eventId);
    expect(hatAgain).toBe(hat);
    expect(new Set([shirt, hat, hatLater]).size).toBe(3);
  });
});
