import { makeClient } from '#shared/client/generated.ts';

export interface PlacedOrder {
  readonly orderId: string;
  readonly orderToken: string;
}

const SKUS = ['BATIK-M', 'KOPI-GAYO-250', 'KAWUNG-M', 'BATIK-L', 'MEGA-M'] as const;
const PAID = 4;

/** So that the desk has something to show: a few orders of the day, all but the last one paid. */
export const placeOrders = async (baseUrl: string): Promise<readonly PlacedOrder[]> => {
  const guest = makeClient({ baseUrl });
  const orders: PlacedOrder[] = [];
  for (const [at, sku] of SKUS.entries()) {
    const { body: cart } = await guest.openCart({ body: { channel: 'web', lines: [{ sku, quantity: 1 }] } });
    const { body: order } = await guest.checkout(
      {
        cartId: cart.cartId,
        body: {
          contact: { name: 'Sari', email: `sari${at}@example.com` },
          delivery: { method: 'pickup', locationId: 'jakarta-kemang' },
          payment: { method: 'sandbox' },
        },
      },
      { cartToken: cart.cartToken },
    );
    orders.push({ orderId: order.orderId, orderToken: order.orderToken });
    if (order.payment.redirectUrl !== undefined && at < PAID) await pay(order.payment.redirectUrl);
  }
  return orders;
};

const pay = (address: string): Promise<unknown> =>
  fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"outcome":"paid"}',
  });
