import type { Cart } from '../../carts/public.ts';
import { insufficientStock } from '../../inventory/public.ts';
import type { Order } from '../../orders/public.ts';
import { requireOffered, startPayment, type PaymentsRuntime } from '../../payments/public.ts';
import { backOff } from '#shared/dynamodb/back-off.ts';
import { makeAdmission } from '#shared/http/admission.ts';
import type { UseCase } from '#shared/http/request.ts';
import { SECOND } from '#shared/time/clock.ts';
import { problem } from '#shared/problems/problem.ts';
import { checkoutErrors } from '../errors.ts';
import type { CheckoutRequest } from '../model/request.ts';
import { plannedPayment } from '../model/tenders.ts';
import { announceContention, announceStart, type AnnouncingRuntime } from '../store/announce.ts';
import { answerOf } from './answer.ts';
import { earlierOrder, loadCartToOrder } from './cart-to-order.ts';
import type { Checkout } from './contract.ts';
import { placeOrder } from './place-order.ts';
import { quoteOrder } from './quote-order.ts';
import { readAgain, RETRY_BUDGET_MS } from './retries.ts';

type CheckoutRuntime = AnnouncingRuntime & PaymentsRuntime;

/** Eight orders at once keep one machine's database busy; more would only get in each other's way. */
const admit = makeAdmission({ running: 8, waitMs: 10 * SECOND });

/** So many tries for one order say that buyers wait for each other. */
const CONTENDED_TRIES = 3;

/** Turns a cart into an order: load, quote, place, and start its payment. */
export const checkout: UseCase<typeof Checkout, CheckoutRuntime> = async (request, runtime) => {
  const { method, parts } = plannedPayment(request.body.payment);
  for (const part of parts ?? [{ method }]) requireOffered(part.method, runtime.providers);
  const loaded = await loadCartToOrder(request, runtime);
  if (loaded.kind === 'ordered') return answer(loaded.order, runtime);
  const [order] = await Promise.all([
    admit(() => orderCart(loaded.cart, request, runtime)),
    announceStart(loaded.cart, request, runtime),
  ]);
  return answer(order, runtime);
};

/** Quotes and places until nothing came in between; what is read again says `retries.ts`. */
const orderCart = async (cart: Cart, request: CheckoutRequest, runtime: CheckoutRuntime): Promise<Order> => {
  const wait = backOff({ baseMs: 15, budgetMs: RETRY_BUDGET_MS });
  const giftsGone = new Set<string>();
  let quoted = await quoteOrder(cart, giftsGone, request, runtime);
  let stock: 'as quoted' | 'read again' = 'as quoted';
  for (let tries = 1; ; tries += 1) {
    const placed = await placeOrder(quoted, stock, request, runtime);
    if (placed.kind === 'placed') return placed.order;
    if (placed.kind === 'taken') return earlierOrder(placed.cart, request, runtime);
    if (placed.kind === 'short') throw insufficientStock(placed.shortages, pointerOf);
    if (tries === CONTENDED_TRIES) await announceContention(cart, placed, tries, request, runtime);
    placed.giftsGone.forEach((sku) => giftsGone.add(sku));
    // A gift that is gone is gone: nobody is waited for.
    if (placed.what !== 'gift') await wait(placed.what === 'buyer' ? ordersAtOnce : undefined);
    const next = readAgain[placed.what];
    if (next === 'quote') quoted = await quoteOrder(cart, giftsGone, request, runtime);
    stock = next === 'stock' ? 'read again' : 'as quoted';
  }
};

/** The orders of one buyer are placed one after another, each with the others in view. */
const ordersAtOnce = (retryAfterSeconds: number) =>
  problem(checkoutErrors.TOO_MANY_ORDERS_AT_ONCE, {
    detail: 'other orders of the same buyer kept being placed during this checkout',
    retryAfterSeconds,
  });

const pointerOf = ({ sku }: { readonly sku: string }): string => `/cart/lines/${sku}/quantity`;

/** Outside the transaction: a provider may be slow or down, and the order stands without it. */
const answer = async (order: Order, runtime: CheckoutRuntime) => {
  const payment = await startPayment(order, runtime);
  return { status: 201 as const, body: await answerOf(order, payment, runtime.secrets), version: 1 };
};
