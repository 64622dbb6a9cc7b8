import { CHANNEL, SEARCHES, type Assortment } from '../shop/assortment.ts';
import type { BenchShop } from '../shop/bench-shop.ts';
import { COUPON } from '../shop/incentives.ts';
import { contactOf, shipTo } from '../shop/requests.ts';

/** One guest, step by step; later steps use what the earlier ones gave. */
export interface Shopper {
  readonly list: () => Promise<unknown>;
  readonly search: () => Promise<unknown>;
  readonly product: () => Promise<unknown>;
  readonly openCart: (lines: number) => Promise<unknown>;
  readonly setLine: () => Promise<unknown>;
  /** Has promotions, a coupon and a gift card for their cart. */
  readonly save: () => Promise<unknown>;
  readonly checkout: (method: 'ship' | 'pickup', payment: 'cash' | 'sandbox') => Promise<unknown>;
  /** Pays on the hosted page; the provider then notifies the shop. */
  readonly pay: () => Promise<unknown>;
}

export const shopperOf = (
  { guest, admin }: BenchShop,
  { products, locations }: Assortment,
  at: number,
): Shopper => {
  const piece = (which: number) => products[(at * 3 + which) % products.length] ?? nothing();
  let cart = { cartId: '', cartToken: '' };
  let redirectUrl = '';
  return {
    list: () => guest.listProducts({ channel: CHANNEL, limit: 24 }),
    search: () =>
      guest.listProducts({ channel: CHANNEL, limit: 24, q: SEARCHES[at % SEARCHES.length] ?? '' }),
    product: () => guest.getProduct({ productId: piece(0).productId, channel: CHANNEL }),
    openCart: async (lines) => {
      const wanted = Array.from({ length: lines }, (_, which) => ({ sku: piece(which).sku, quantity: 1 }));
      const { body } = await guest.openCart({ body: { channel: CHANNEL, lines: wanted } });
      cart = { cartId: body.cartId, cartToken: body.cartToken ?? '' };
    },
    setLine: () => guest.setCartLine({ cartId: cart.cartId, sku: piece(1).sku, body: { quantity: 2 } }, cart),
    save: async () => {
      await guest.setCartLine({ cartId: cart.cartId, sku: piece(1).sku, body: { quantity: 2 } }, cart);
      await guest.putCartCoupon({ cartId: cart.cartId, code: COUPON }, cart);
      const { body: card } = await admin.issueGiftCard({
        body: { amount: 50_000, currency: 'IDR', reason: 'goodwill' },
      });
      const { body } = await guest.addCartGiftCard({ cartId: cart.cartId, body: { code: card.code } }, cart);
      if (body.promotions?.length !== 2) throw new Error('the cart does not have both promotions');
    },
    checkout: async (method, payment) => {
      const delivery =
        method === 'ship' ? shipTo : { method: 'pickup' as const, locationId: locations[0] ?? '' };
      const { body } = await guest.checkout(
        { cartId: cart.cartId, body: { contact: contactOf(cart), delivery, payment: { method: payment } } },
        cart,
      );
      redirectUrl = body.payment.redirectUrl ?? '';
    },
    pay: async () => {
      const answer = await fetch(redirectUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ outcome: 'paid' }),
      });
      if (!answer.ok) throw new Error(`paying was answered with ${answer.status}: ${await answer.text()}`);
    },
  };
};

const nothing = (): never => {
  throw new Error('the shop sells nothing');
};
