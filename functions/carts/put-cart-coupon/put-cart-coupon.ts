import { promotionsErrors } from '../../promotions/errors.ts';
import {
  admitCouponTry,
  hasChance,
  lookUpCoupon,
  normalisedCode,
  takeBackCouponTry,
  triersOf,
  type CartCoupon,
} from '../../promotions/public.ts';
import { savingsIn } from '../../quoting/public.ts';
import { hasScope } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { MAX_COUPONS, type Cart } from '../model/cart.ts';
import { loadCart } from '../store/carts.ts';
import { requireCart, requireOpen } from '../requests/cart-of-caller.ts';
import { changeCart } from '../requests/change-cart.ts';
import { quoteOf, readCartMarket } from '../store/cart-market.ts';
import { showCart } from '../store/show-cart.ts';
import type { PutCartCoupon } from './contract.ts';

type Request = RequestOf<typeof PutCartCoupon>;

export const putCartCoupon: UseCase<typeof PutCartCoupon, Runtime> = async (request, runtime) => {
  const { cartId } = request.params;
  const code = normalisedCode(request.params.code);
  const before = requireOpen(
    await requireCart(await loadCart(runtime.db, cartId), cartId, request, runtime.secrets),
  );
  const cart = holds(before, code) ? before : await add(code, request, runtime);
  return {
    status: 200,
    body: await showCart(cart, runtime),
    version: cart.version,
  };
};

const holds = ({ coupons = [] }: Cart, code: string): boolean => coupons.some((held) => held.code === code);

const add = async (code: string, request: Request, runtime: Runtime): Promise<Cart> => {
  const coupon = await requireCoupon(code, request, runtime);
  const cart = await changeCart(request, runtime, async (cart) => {
    if (holds(cart, code)) return {};
    refuseTooMany(cart);
    const next = { ...cart, coupons: [...(cart.coupons ?? []), coupon] };
    const quote = quoteOf(next, await readCartMarket(next, runtime));
    const { applied, notApplied } = quote.promotions;
    const refused = notApplied.find(({ promotionId }) => promotionId === coupon.promotionId);
    const isWorthKeeping =
      applied.some(({ promotionId }) => promotionId === coupon.promotionId) ||
      (refused !== undefined && hasChance(refused.reasons.map((reason) => reason.code)));
    if (!isWorthKeeping) throw wrong(code);
    return { coupons: next.coupons, savings: savingsIn(quote) };
  });
  if (!isStaff(request))
    await takeBackCouponTry(runtime.db, await triers(request, runtime), runtime.clock.now());
  return cart;
};

const requireCoupon = async (code: string, request: Request, runtime: Runtime): Promise<CartCoupon> => {
  if (!isStaff(request)) await refuseGuessing(request, runtime);
  const coupon = await lookUpCoupon(runtime.db, code, runtime.clock.now());
  if (coupon === undefined) throw wrong(code);
  return coupon;
};

const refuseGuessing = async (request: Request, runtime: Runtime): Promise<void> => {
  const tried = await admitCouponTry(runtime.db, await triers(request, runtime), runtime.clock.now());
  if (tried.kind === 'admitted') return;
  throw problem(promotionsErrors.TOO_MANY_WRONG_COUPONS, {
    detail: `too many invalid codes; try again in ${tried.retryAfterSeconds} seconds`,
    retryAfterSeconds: tried.retryAfterSeconds,
  });
};

/** Staff help customers and mistype, too; nobody guesses codes at a till. */
const isStaff = ({ actor }: Request): boolean => hasScope(actor, 'carts.write');

const triers = async ({ params, origin }: Request, { secrets }: Runtime) =>
  triersOf(await secrets.get('tokens'), params.cartId, origin.sourceIp);

/** Answered in the same words whether the code is unknown, expired, or for another customer. */
const wrong = (code: string) => {
  const detail = `${code} unlocks nothing for this cart`;
  return problem(promotionsErrors.COUPON_NOT_FOUND, {
    detail,
    errors: [{ pointer: '/params/code', code: 'COUPON_NOT_FOUND', detail }],
  });
};

const refuseTooMany = ({ coupons = [] }: Cart): void => {
  if (coupons.length < MAX_COUPONS) return;
  const detail = `a cart holds at most ${MAX_COUPONS} codes: ${coupons.map(({ code }) => code).join(', ')}`;
  throw problem(promotionsErrors.TOO_MANY_COUPONS, {
    detail,
    errors: [{ pointer: '/params/code', code: 'TOO_MANY_COUPONS', detail }],
  });
};
