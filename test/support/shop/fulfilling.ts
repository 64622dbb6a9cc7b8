import type { ShopClient } from '#shared/client/generated.ts';
import { shipping } from './buying.ts';
import { shop } from './shop.ts';
import type { Goods, World } from './world.ts';

type CheckoutBody = Parameters<ShopClient['checkout']>[0]['body'];

/** An order that a guest placed and paid, and what opens it. */
export interface PaidOrder {
  readonly orderId: string;
  readonly orderToken: string;
}

/**
 * A guest buys one or more pieces of each of some goods, and pays on the sandbox's page. Each has an address of their own:
 * one address gets so many messages a day, and all journeys share the shop.
 */
export const paidOrder = async (
  world: World,
  wanted: readonly (readonly [Goods, number])[],
  how: Partial<Pick<CheckoutBody, 'contact' | 'delivery'>> = {},
): Promise<PaidOrder> => {
  const lines = wanted.map(([{ sku }, quantity]) => ({ sku, quantity }));
  const { body: cart } = await shop.guest.openCart({ body: { channel: world.channel, lines } });
  const ownContact = { name: 'Sari', email: `${shop.unique('sari')}@example.com` };
  const { contact = ownContact, delivery = shipping.delivery } = how;
  const { body: order } = await shop.guest.checkout(
    { cartId: cart.cartId, body: { contact, delivery, payment: { method: 'sandbox' } } },
    { cartToken: cart.cartToken ?? '' },
  );
  const page = order.payment.redirectUrl ?? '';
  await fetch(page, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ outcome: 'paid' }),
  });
  await shop.settle();
  return { orderId: order.orderId, orderToken: order.orderToken ?? '' };
};

/** What the locations were told to do for an order, as its customer sees it. */
export const fulfilmentsOf = async ({ orderId, orderToken }: PaidOrder) =>
  (await shop.guest.listOrderFulfilments({ orderId }, { orderToken })).body.data;

/** Picks everything of a fulfilment, with one request of scans. */
export const pickAll = async (locationId: string, fulfilmentId: string) => {
  const staff = shop.as('admin');
  const { body: list } = await staff.createPickList({ body: { locationId, fulfilmentIds: [fulfilmentId] } });
  const scans = list.walk.map(({ sku, quantity }) => ({ code: sku, quantity }));
  return (await staff.scanPicks({ pickListId: list.pickListId, body: { scans } })).body;
};

/** The goods of a shipped order reach the customer, from the first location of its world. */
export const deliverGoods = async (world: World, order: PaidOrder): Promise<void> => {
  const [fulfilment] = await fulfilmentsOf(order);
  await deliverFulfilment(world, fulfilment?.fulfilmentId ?? '');
};

export const deliverFulfilment = async (world: World, fulfilmentId: string): Promise<void> => {
  const staff = shop.as('admin');
  await pickAll(world.locations[0], fulfilmentId);
  await staff.packFulfilment({ fulfilmentId, body: {} });
  await staff.shipFulfilment({ fulfilmentId, body: { carrier: 'sandbox' } });
  await shop.settle();
  await courier(fulfilmentId, { status: 'delivered' });
};

/** The courier of the sandbox carrier did something. */
export const courier = async (
  fulfilmentId: string,
  move: Parameters<typeof shop.guest.moveSandboxParcel>[0]['body'],
): Promise<void> => {
  const { body } = await shop.as('admin').getFulfilment({ fulfilmentId });
  const reference = /parcels\/([^/]+)\/label/.exec(body.parcels[0]?.label?.url ?? '')?.[1] ?? '';
  await shop.guest.moveSandboxParcel({ reference, body: move });
  await shop.settle();
};
