import type { Actor } from '#shared/actors/actor.ts';
import { put, update } from '#shared/dynamodb/write-action.ts';
import { openPriceMatchClaim } from '../../functions/price-match/open-price-match-claim/open-price-match-claim.ts';
import type { Policy } from '../../functions/price-match/model/policy.ts';
import { policyKey } from '../../functions/price-match/store/policies.ts';
import { asking, guest } from './asking.ts';
import { shopWithCart } from './cart-of.ts';
import { samplePolicy } from './sample-policy.ts';

const GTIN = '09521234543213';

/** A mug at 50,000 in a guest's cart, in a channel that matches prices: 5 % at once, managers up to 15 %. */
export const priceMatchShop = async (policy: Partial<Policy> = {}) => {
  const { runtime, cartId, guestToken } = await shopWithCart();
  await runtime.db.writeOne(put(policyKey('web'), samplePolicy(policy)));
  await runtime.db.writeOne(
    update({ table: 'catalog', pk: 'SKU#MUG', sk: 'A' }, { set: { gtin: GTIN } }, [['pk', 'exists']]),
  );
  return {
    runtime,
    cartId,
    guestToken,
    /** Says that Toko Indah sells the mug at this price. */
    claim: (price: number, more: object = {}, actor: Actor = guest, request: object = {}) =>
      openPriceMatchClaim(
        asking(actor, {
          body: {
            cartId,
            sku: 'MUG',
            gtin: GTIN,
            competitor: { name: 'Toko Indah', url: 'https://tokoindah.example/mug' },
            price,
            seenAt: new Date(runtime.clock.now()).toISOString(),
            ...more,
          },
          guestToken,
          ...request,
        }),
        runtime,
      ),
  };
};
