import { describe, expect, it } from '@jest/globals';
import { asking, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { priceMatchShop } from '../../../test/support/price-match-shop.ts';
import { HOUR } from '#shared/time/clock.ts';
import { rejectPriceMatchClaim } from './reject-price-match-claim.ts';

const shop = async () => {
  const { claim, runtime } = await priceMatchShop();
  return {
    runtime,
    claim: () => claim(45_000),
    reject: (claimId: string) =>
      rejectPriceMatchClaim(
        asking(staffWith('price-matches.write'), {
          params: { claimId },
          body: { reason: 'proof_unclear' as const },
        }),
        runtime,
      ),
  };
};

describe('rejecting a price match', () => {
  it('frees the line for a better claim', async () => {
    const { claim, reject } = await shop();
    const { claimId } = (await claim()).body;

    expect((await reject(claimId)).body).toMatchObject({ status: 'rejected' });
    expect((await claim()).body.status).toBe('requested');
  });

  it('too often blocks the shopper for a while, and not for ever', async () => {
    const { runtime, claim, reject } = await shop();
    for (let time = 0; time < 3; time += 1) await reject((await claim()).body.claimId);

    const blocked = await refusalOf(claim());
    runtime.pass(169 * HOUR);

    expect(blocked).toBe('PRICE_MATCH_BLOCKED');
    expect(await refusalOf(claim())).toBe('none');
  });

  it('happens once', async () => {
    const { claim, reject } = await shop();
    const { claimId } = (await claim()).body;
    await reject(claimId);

    expect(await refusalOf(reject(claimId))).toBe('CLAIM_CLOSED');
  });
});
