import { describe, expect, it } from '@jest/globals';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import type { PriceList } from '../../pricing/public.ts';
import { pricedFor } from './priced-for.ts';

const listOf = (customerGroup?: string): ReadonlyMap<string, PriceList> => {
  const record = { priceId: 'p', amount: 1, createdAt: '2026-01-01T00:00:00.000Z' };
  const prices = [{ ...record, ...(customerGroup === undefined ? {} : { customerGroup }) }];
  return new Map([['BATIK-M', { sku: 'BATIK-M', currency: 'IDR', version: 1, prices }]]);
};

describe('whose prices a cart has', () => {
  const runtime = testRuntime();
  const buying = { customerId: 'cus_ayu' };
  const buyer = { isSignedIn: true };
  const at = 0;

  it('is asked of the profile only when a price is for a group', async () => {
    const plain = await pricedFor(runtime.db, { buying, prices: listOf(), buyer, at });
    expect(runtime.db.calls).toEqual({});
    await pricedFor(runtime.db, { buying, prices: listOf('gold'), buyer, at });

    expect(plain).toEqual({ customerId: 'cus_ayu', customerGroups: [] });
    expect(Object.values(runtime.db.calls)).toEqual([1]);
  });

  it('is known already when a promotion asked before', async () => {
    const found = await pricedFor(runtime.db, {
      buying,
      prices: listOf('gold'),
      buyer: { ...buyer, groups: ['gold'] },
      at,
    });

    expect(found.customerGroups).toEqual(['gold']);
  });

  it('is nobody’s for a guest, at the store where it is sold rather than where it is picked up', async () => {
    const guest = { isSignedIn: false };

    expect(
      await pricedFor(runtime.db, {
        buying: { soldAt: 'kemang', pickupAt: 'menteng', country: 'SG' },
        prices: listOf('gold'),
        buyer: guest,
        at,
      }),
    ).toEqual({ locationId: 'kemang', country: 'SG' });
    expect(
      await pricedFor(runtime.db, { buying: { pickupAt: 'menteng' }, prices: listOf(), buyer: guest, at }),
    ).toEqual({ locationId: 'menteng' });
  });
});
