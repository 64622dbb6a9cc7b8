import { describe, expect, it } from '@jest/globals';
import { asking, customer, guest, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { priceMatchShop } from '../../../test/support/price-match-shop.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { HOUR } from '#shared/time/clock.ts';
import { getPriceMatchClaim } from './get-price-match-claim.ts';

const shop = async () => {
  const { runtime, claim } = await priceMatchShop();
  const { claimId, claimToken = '' } = (await claim(45_000)).body;
  return {
    runtime,
    claimToken,
    read: (actor: Actor, guestToken?: string) =>
      getPriceMatchClaim(asking(actor, { params: { claimId }, guestToken }), runtime),
  };
};

describe('reading a price-match claim', () => {
  it('takes its token or staff; for others there is none', async () => {
    const { read, claimToken } = await shop();

    expect((await read(guest, claimToken)).body.status).toBe('requested');
    expect(await refusalOf(read(guest, 'another'))).toBe('CLAIM_NOT_FOUND');
    expect(await refusalOf(read(customer('cus_ayu')))).toBe('CLAIM_NOT_FOUND');
  });

  it('shows staff who claimed, and the shopper nothing of it', async () => {
    const { read, claimToken } = await shop();

    expect((await read(staffWith('price-matches.read'))).body.staff).toBeDefined();
    expect((await read(guest, claimToken)).body.staff).toBeUndefined();
  });

  it('shows one that nobody answered in time as expired before the task comes by', async () => {
    const { runtime, read, claimToken } = await shop();

    runtime.pass(48 * HOUR);

    expect((await read(guest, claimToken)).body.status).toBe('expired');
  });
});
