import { cartsErrors } from '../../carts/errors.ts';
import { loadCart, requireCart, requireOpen, type Cart } from '../../carts/public.ts';
import { isCreditMoved } from '../../credit/public.ts';
import { loadOrder, type Order, type OrderContact } from '../../orders/public.ts';
import { requireOffered, startPayment } from '../../payments/public.ts';
import { UsesMoved } from '../../promotions/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { causeOf } from '#shared/events/envelope.ts';
import { makeAdmission } from '#shared/http/admission.ts';
import { problem } from '#shared/http/problem.ts';
import type { UseCase } from '#shared/http/request.ts';
import { checkVersion } from '#shared/http/version.ts';
import { replayed } from '#shared/idempotency/recent-keys.ts';
import { SECOND } from '#shared/time/clock.ts';
import type { Take } from '../../inventory/public.ts';
import { CheckoutStarted, StockContended } from '../events.ts';
import { announce, type CheckoutRuntime } from '../store/announce.ts';
import { answerOf } from './answer.ts';
import type { Checkout } from './contract.ts';
import { prepareDraft, type PricedWish } from './prepare-draft.ts';
import { breachReasonOf, holdToSpend } from './hold-to-spend.ts';
import { orderWithoutGone } from './gifts-gone.ts';
import { placeOrder } from './place-order.ts';
import { turnsOf } from './turns-of.ts';
import { wishOf, type CheckoutRequest, type Wish } from './request.ts';

/** Eight orders at once keep one machine's database busy; more would only get in each other's way. */
const admit = makeAdmission({ running: 8, waitMs: 10 * SECOND });

/** Turns a cart into an order: price it, choose where the goods come from, place it, start its payment. */
export const checkout: UseCase<typeof Checkout, CheckoutRuntime> = async (request, runtime) => {
  const wish = wishOf(request.body);
  requireOffered(wish.payment.method, runtime);
  const { cartId } = request.params;
  const cart = await requireCart(await loadCart(runtime.db, cartId), cartId, request, runtime.secrets);
  if (cart.status === 'ordered') return answer(await earlierOrder(cart, request, runtime), runtime);
  checkVersion(request.ifMatch, requireOpen(cart).version, 'optional');
  const [order] = await Promise.all([
    admit(() =>
      orderWithoutGone((giftsGone) =>
        decideAgain(isMoved, () => orderCart(cart, { ...wish, giftsGone }, request, runtime)),
      ),
    ),
    tellStarted(cart, wish, request, runtime),
  ]);
  return answer(order, runtime);
};

/** Another buyer used a promotion, a coupon or a gift card first: what is left of it decides what this cart costs now. */
const isMoved = (error: unknown): boolean => error instanceof UsesMoved || isCreditMoved(error);

const orderCart = async (
  cart: Cart,
  wish: PricedWish,
  request: CheckoutRequest,
  runtime: CheckoutRuntime,
): Promise<Order> => {
  const breachReason = breachReasonOf(request);
  const [{ draft, sources, locations }, hold] = await Promise.all([
    prepareDraft(cart, wish, request, runtime),
    holdToSpend(wish, request, runtime),
  ]);
  const turns = await turnsOf(draft, runtime);
  const placed = await placeOrder(
    draft,
    {
      turns,
      sources,
      locations,
      contact: contactOf(request, wish),
      cause: causeOf(request),
      contended: tellContended(cart, request, runtime),
      idempotency: request.idempotency,
      hold,
      breachReason,
    },
    runtime,
  );
  return placed.kind === 'placed'
    ? placed.order
    : earlierOrder(requireOrdered(placed.cart), request, runtime);
};

const contactOf = ({ body }: CheckoutRequest, { delivery }: Wish): OrderContact => ({
  contact: body.contact,
  recipients: body.recipients,
  ...(delivery.method === 'ship' ? { address: delivery.address } : {}),
});

/** The order this very request placed before; for any other request the cart is closed. */
const earlierOrder = async (
  cart: Cart,
  request: CheckoutRequest,
  { db }: CheckoutRuntime,
): Promise<Order> => {
  const { checkout: earlier, orderId } = cart;
  const keys = earlier === undefined ? [] : [{ ...earlier, status: 201 }];
  if (replayed(keys, request.idempotency) !== undefined) {
    const order = orderId === undefined ? undefined : await loadOrder(db, orderId);
    if (order !== undefined) return order;
  }
  throw problem(cartsErrors.CART_CLOSED, {
    detail: `the cart became order ${orderId ?? ''}`,
    extensions: { orderId },
  });
};

/** A cart that was merged meanwhile says so. */
const requireOrdered = (cart: Cart): Cart => (cart.status === 'ordered' ? cart : requireOpen(cart));

/** Outside the transaction: a provider may be slow or down, and the order stands without it. */
const answer = async (order: Order, runtime: CheckoutRuntime) => {
  const payment = await startPayment(order, runtime);
  return { status: 201 as const, body: await answerOf(order, payment, runtime.secrets), version: 1 };
};

const tellStarted = (
  cart: Cart,
  wish: Wish,
  request: CheckoutRequest,
  runtime: CheckoutRuntime,
): Promise<void> =>
  announce(runtime, request, CheckoutStarted, cart, {
    cartId: cart.cartId,
    channel: cart.channel,
    customerId: cart.customerId,
    lines: cart.lines.length,
    goods: {
      amount: cart.lines.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0),
      currency: cart.currency,
    },
    deliveryMethod: wish.delivery.method,
    paymentMethod: wish.payment.method,
  });

/** Best effort: inventory gives a SKU more buckets when buyers wait for each other. */
const tellContended =
  (cart: Cart, request: CheckoutRequest, runtime: CheckoutRuntime) =>
  async (takes: readonly Take[], tries: number) => {
    await Promise.all(
      takes.map(({ sku, locationId }) =>
        announce(runtime, request, StockContended, cart, { sku, locationId, tries }),
      ),
    );
  };
