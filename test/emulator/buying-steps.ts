import { expectThat } from './journal.ts';
import { CHANNEL, PIECES, PRICE, PRODUCT, SKU, STORE } from './opening-steps.ts';
import { refused } from './refused.ts';
import type { Step } from './step.ts';

const WANTED = 2;

const purchase = {
  contact: { name: 'Budi', email: 'budi@example.com' },
  delivery: { method: 'pickup' as const, locationId: STORE },
  payment: { method: 'cash' as const },
};

/** A guest buys two pieces: from the product page to the order, each token tried and withheld. */
export const buyingSteps: readonly Step[] = [
  {
    name: 'locations near a place',
    run: async ({ shop }) => {
      const { body } = await shop.guest.listLocations({ near: '-6.21,106.82', radiusKm: 5 });
      expectThat(body.data[0]?.code === STORE, STORE, body.data);
      return `${STORE}, ${body.data[0]?.distanceKm} km away`;
    },
  },
  {
    name: 'the product page',
    run: async ({ shop }) => {
      const { body } = await shop.guest.getProduct({ productId: PRODUCT, channel: CHANNEL });
      expectThat(body.variants[0]?.price?.amount === PRICE, `a price of ${PRICE}`, body.variants);
      return `price ${PRICE}`;
    },
  },
  {
    name: 'availability before',
    run: async ({ shop }) => {
      const { body } = await shop.guest.getAvailability({ sku: SKU, channel: CHANNEL });
      expectThat(body.total === PIECES, `${PIECES}`, body.total);
      return `${PIECES}`;
    },
  },
  {
    name: 'a guest’s cart',
    run: async (emulatorRun) => {
      const { body, status } = await emulatorRun.shop.guest.openCart({ body: { channel: CHANNEL } });
      emulatorRun.cart = { cartId: body.cartId, cartToken: body.cartToken ?? '' };
      return `${status}`;
    },
  },
  {
    name: 'a line in it, with its token',
    run: async ({ shop, cart: { cartId, cartToken } }) => {
      const line = { cartId, sku: SKU, body: { quantity: WANTED } };
      const { body } = await shop.guest.setCartLine(line, { cartToken });
      expectThat(body.totals.goods === WANTED * PRICE, `goods of ${WANTED * PRICE}`, body.totals);
      return `goods ${body.totals.goods}`;
    },
  },
  {
    name: 'the cart is hidden from another token',
    run: ({ shop, cart: { cartId } }) =>
      refused(shop.guest.getCart({ cartId }, { cartToken: 'x'.repeat(32) }), 404, 'CART_NOT_FOUND'),
  },
  {
    name: 'delivery options',
    run: async ({ shop, cart: { cartId, cartToken } }) => {
      const asked = { cartId, postalCode: '40111', country: 'ID' };
      const { body } = await shop.guest.listDeliveryOptions(asked, { cartToken });
      const methods = body.data.map(({ method }) => method);
      expectThat(methods.includes('ship') && methods.includes('pickup'), 'ship and pickup', methods);
      return methods.join(', ');
    },
  },
  {
    name: 'more than there is, is refused',
    run: async ({ shop }) => {
      const lines = [{ sku: SKU, quantity: PIECES + 1 }];
      const { body: cart } = await shop.guest.openCart({ body: { channel: CHANNEL, lines } });
      const checkout = shop.guest.checkout(
        { cartId: cart.cartId, body: purchase },
        { cartToken: cart.cartToken ?? '' },
      );
      return refused(checkout, 409, 'INSUFFICIENT_STOCK');
    },
  },
  {
    name: 'checkout, paid in cash',
    run: async (emulatorRun) => {
      const { cartId, cartToken } = emulatorRun.cart;
      const placed = await emulatorRun.shop.guest.checkout({ cartId, body: purchase }, { cartToken });
      const { orderId, orderToken, status, totals } = placed.body;
      emulatorRun.order = { orderId, orderToken };
      expectThat(placed.status === 201 && status === 'confirmed', '201 confirmed', placed.body);
      expectThat(totals.total === WANTED * PRICE, `a total of ${WANTED * PRICE}`, totals);
      return `201 ${status}, total ${totals.total}`;
    },
  },
  {
    name: 'the order, with its token',
    run: async ({ shop, order: { orderId, orderToken } }) => {
      const { body } = await shop.guest.getOrder({ orderId }, { orderToken });
      expectThat(body.orderId === orderId, orderId, body);
      return body.status;
    },
  },
  {
    name: 'the order is hidden from another token',
    run: ({ shop, order: { orderId } }) =>
      refused(shop.guest.getOrder({ orderId }, { orderToken: 'x'.repeat(32) }), 404, 'ORDER_NOT_FOUND'),
  },
  {
    name: 'availability fell',
    run: async ({ shop }) => {
      const { body } = await shop.guest.getAvailability({ sku: SKU, channel: CHANNEL });
      expectThat(body.total === PIECES - WANTED, `${PIECES - WANTED}`, body.total);
      return `${body.total}`;
    },
  },
];
