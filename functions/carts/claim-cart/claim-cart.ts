import { channelOf } from '../../channels/public.ts';
import { readMarket, sellableUnits } from '../../quoting/public.ts';
import { commonErrors } from '#shared/contracts/common-errors.ts';
import { savePart } from '#shared/dynamodb/aggregate.ts';
import { backOff } from '#shared/dynamodb/back-off.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { isProblem, problem } from '#shared/problems/problem.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant, ttlAfter } from '#shared/time/clock.ts';
import { cartsErrors } from '../errors.ts';
import { keptMs, MAX_COUPONS, type Cart } from '../model/cart.ts';
import { mergeCredits } from '../model/cart-credit.ts';
import { mergeLines } from '../model/merge.ts';
import { cartKey, currentCartPart, loadCart } from '../store/carts.ts';
import { requireCart, requireOpen } from '../requests/cart-of-caller.ts';
import { currentCart } from '../store/current-cart.ts';
import { refuseFullCart } from '../requests/refuse-full-cart.ts';
import { showCart } from '../store/show-cart.ts';
import type { ClaimCart } from './contract.ts';

type Request = RequestOf<typeof ClaimCart>;

export const claimCart: UseCase<typeof ClaimCart, Runtime> = async (request, runtime) => {
  const customerId = customerOf(request);
  const wait = backOff({ baseMs: 15, budgetMs: 2000 });
  for (;;) {
    const guest = await loadCart(runtime.db, request.params.cartId);
    const done = await alreadyClaimed(guest, customerId, runtime);
    const cart =
      done ??
      (await claim(
        await requireCart(guest, request.params.cartId, request, runtime.secrets),
        customerId,
        request,
        runtime,
      ));
    if (cart !== undefined)
      return {
        status: 200,
        body: await showCart(cart, runtime),
        version: cart.version,
      };
    // One of the two carts changed while they were merged: look again.
    await wait();
  }
};

const customerOf = ({ actor }: Request): string => {
  if (actor.kind === 'customer') return actor.customerId;
  throw problem(commonErrors.UNAUTHENTICATED, {
    detail: 'only a signed-in customer can claim a cart',
  });
};

/** The answer to a repeated claim: the cart it led to the first time. */
const alreadyClaimed = async (
  guest: Cart | undefined,
  customerId: string,
  { db }: Runtime,
): Promise<Cart | undefined> => {
  if (guest?.customerId === customerId) return guest;
  const survivor = guest?.mergedInto === undefined ? undefined : await loadCart(db, guest.mergedInto);
  return survivor?.customerId === customerId ? survivor : undefined;
};

/** Answers the surviving cart, or nothing when another change came in between. */
const claim = async (
  guest: Cart,
  customerId: string,
  request: Request,
  runtime: Runtime,
): Promise<Cart | undefined> => {
  requireOpen(guest);
  const existing = await currentCart(runtime.db, customerId);
  const parts =
    existing === undefined
      ? takeOver(guest, customerId, runtime)
      : await merge(guest, existing, request, runtime);
  try {
    await commit(runtime.db, [
      ...parts.saved.map((cart) => savePart(cartKey(cart.cartId), cart)),
      currentCartPart(customerId, parts.survivor.cartId),
    ]);
    return parts.survivor;
  } catch (error) {
    if (isProblem(error) && error.contract.code === 'STALE_VERSION') return undefined;
    throw error;
  }
};

const next = (cart: Cart, by: Partial<Cart>, { clock }: Runtime): Cart => {
  const after = { ...cart, ...by };
  return {
    ...after,
    version: cart.version + 1,
    changedAt: instant(clock),
    ttl: ttlAfter(clock, keptMs(after)),
  };
};

/** What the shopper saw of discounts, and what staff took off, was for another cart, or for a guest; and who claims a cart has come back to it. */
const without = ({ savings: _seen, abandonedAt: _ended, discount: _given, ...cart }: Cart): Cart => cart;

/** The codes of both, as far as one cart may hold them. */
const couponsOf = ({ coupons = [] }: Cart, guest: Cart): Pick<Cart, 'coupons'> => {
  const codes = new Map([...coupons, ...(guest.coupons ?? [])].map((coupon) => [coupon.code, coupon]));
  return codes.size === 0 ? {} : { coupons: [...codes.values()].slice(0, MAX_COUPONS) };
};

const takeOver = (guest: Cart, customerId: string, runtime: Runtime) => {
  const survivor = next(without(guest), { customerId }, runtime);
  return { survivor, saved: [survivor] };
};

const merge = async (guest: Cart, existing: Cart, { body }: Request, runtime: Runtime) => {
  if (guest.currency !== existing.currency) {
    throw problem(cartsErrors.CURRENCY_MISMATCH, {
      detail: `the guest cart is in ${guest.currency}, the customer’s own in ${existing.currency}`,
    });
  }
  const channel = await channelOf(runtime.db, runtime.clock, existing.channel);
  const market = await readMarket(runtime, {
    channel,
    currency: existing.currency,
    skus: guest.lines.map(({ sku }) => sku),
  });
  const lines = mergeLines(body.policy, { guest: guest.lines, existing: existing.lines }, (sku) =>
    sellableUnits(market, sku),
  );
  const credits = mergeCredits(existing.credits, guest.credits);
  refuseFullCart({ ...existing, lines, credits }, '/params/cartId');
  const survivor = next(
    without(existing),
    {
      lines,
      ...couponsOf(existing, guest),
      ...(credits.length === 0 ? {} : { credits }),
    },
    runtime,
  );
  return {
    survivor,
    saved: [survivor, next(guest, { status: 'merged', mergedInto: existing.cartId }, runtime)],
  };
};
