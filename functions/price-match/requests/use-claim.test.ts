import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { startedBy } from '#shared/events/envelope.ts';
import { isProblem } from '#shared/problems/problem.ts';
import { HOUR } from '#shared/time/clock.ts';
import { expirePriceMatchClaims } from '../expire-price-match-claims/expire-price-match-claims.ts';
import type { Claim } from '../model/claim.ts';
import { loadClaim, saveClaimPart } from '../store/claims.ts';
import { useClaimPart } from './use-claim.ts';

const START = '2026-11-23T03:00:00.000Z';
const claim: Claim = {
  claimId: 'pmc_1',
  version: 1,
  status: 'approved',
  cartId: 'cart_1',
  channel: 'web',
  claimant: 'guest:x',
  sku: 'BATIK-M',
  gtin: '09521234543213',
  quantity: 2,
  currency: 'IDR',
  ourPrice: 349_000,
  price: 319_000,
  competitor: 'Toko Indah',
  url: 'https://tokoindah.example/batik-m',
  seenAt: START,
  requestedAt: START,
  requestedBy: 'guest',
  since: START,
  expiresAt: '2026-11-23T09:00:00.000Z',
};

/** Whether an order could use the claim; a refusal is a declared one. */
const order = async ({ db, clock }: TestRuntime, orderId: string): Promise<boolean> => {
  const use = {
    claimId: 'pmc_1',
    version: 1,
    orderId,
    cartId: 'cart_1',
    channel: 'web',
    currency: 'IDR',
    sku: 'BATIK-M',
    quantity: 2,
    price: 319_000,
    originalPrice: 349_000,
  };
  try {
    await commit(db, [useClaimPart(use, startedBy('test', orderId), clock)]);
    return true;
  } catch (error) {
    if (isProblem(error) && error.contract.code === 'PRICE_MATCH_ENDED') return false;
    throw error;
  }
};

const eventsOf = ({ db }: TestRuntime) =>
  db.items('orders').flatMap(({ event }) => {
    const told = event as { metadata: { type: string } } | undefined;
    return told === undefined ? [] : [told.metadata.type];
  });

type Step = 'order' | 'sweep' | { readonly hours: number };
const steps = fc.array(
  fc.oneof(
    fc.constant<Step>('order'),
    fc.constant<Step>('sweep'),
    fc.record({ hours: fc.integer({ min: 1, max: 4 }) }),
  ),
  { maxLength: 12 },
);

describe('a granted price', () => {
  it('is used by one order at most, never after its time, whatever comes at once', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 1, max: 5 }), async (all, atOnce) => {
        const runtime = testRuntime(START);
        await commit(runtime.db, [saveClaimPart(claim, runtime.clock)]);
        const used: boolean[] = [];

        for (let at = 0; at < all.length; at += atOnce)
          await Promise.all(
            all.slice(at, at + atOnce).map(async (step, index) => {
              if (step === 'sweep') return expirePriceMatchClaims({}, runtime);
              if (step !== 'order') return runtime.pass(step.hours * HOUR);
              const wasOver = runtime.clock.now() >= Date.parse(claim.expiresAt);
              const done = await order(runtime, `ord_${at + index}`);
              if (done) used.push(wasOver);
            }),
          );

        const after = await loadClaim(runtime.db, 'pmc_1');
        expect(used.length).toBeLessThanOrEqual(1);
        expect(used).not.toContain(true);
        expect(eventsOf(runtime)).toEqual(
          after?.status === 'used'
            ? ['PriceMatchUsed']
            : after?.status === 'expired'
              ? ['PriceMatchExpired']
              : [],
        );
        expect(after?.status === 'used').toBe(used.length === 1);
      }),
      { numRuns: 800 },
    );
  });

  it('says what became of it when it holds no more', async () => {
    const runtime = testRuntime(START);
    await commit(runtime.db, [saveClaimPart(claim, runtime.clock)]);
    await order(runtime, 'ord_1');

    const again = commit(runtime.db, [
      useClaimPart(
        {
          claimId: 'pmc_1',
          version: 1,
          orderId: 'ord_2',
          cartId: 'cart_1',
          channel: 'web',
          currency: 'IDR',
          sku: 'BATIK-M',
          quantity: 1,
          price: 319_000,
          originalPrice: 349_000,
        },
        startedBy('test', 'ord_2'),
        runtime.clock,
      ),
    ]);

    await expect(again).rejects.toMatchObject({
      contract: { code: 'PRICE_MATCH_ENDED' },
      details: { extensions: { claimId: 'pmc_1', claimStatus: 'used' } },
    });
  });
});
