import { backOff } from '#shared/dynamodb/back-off.ts';
import type { Idempotency } from '#shared/idempotency/idempotency.ts';
import { checkVersion, staleVersion } from '#shared/problems/version.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant, ttlAfter } from '#shared/time/clock.ts';
import { keptMs, type Cart } from '../model/cart.ts';
import { loadCart, saveCart } from '../store/carts.ts';
import { refuseExpiredDraft, requireCart, requireOpen, type CartCaller } from './cart-of-caller.ts';

interface ChangeRequest extends CartCaller {
  readonly params: { readonly cartId: string };
  readonly ifMatch?: number;
  readonly idempotency?: Idempotency;
}

/**
 * Changes an open cart its caller may open. Without If-Match the change is made to whatever the cart is by then (a
 * bounded number of times); with it, only to that version.
 */
export const changeCart = async (
  request: ChangeRequest,
  runtime: Runtime,
  change: (cart: Cart) => Promise<Partial<Cart>>,
): Promise<Cart> => {
  const { cartId } = request.params;
  const wait = backOff({ baseMs: 10, budgetMs: 2000 });
  for (;;) {
    const cart = await requireCart(await loadCart(runtime.db, cartId), cartId, request, runtime.secrets);
    if (replayed(cart.recentKeys, request.idempotency) !== undefined) return cart;
    checkVersion(request.ifMatch, requireOpen(cart).version, 'optional');
    refuseExpiredDraft(cart, runtime);
    const next = changed(cart, await change(cart), request, runtime);
    const refusal = await saveCart(runtime.db, next);
    if (refusal === undefined) return next;
    if (request.ifMatch !== undefined) throw staleVersion(refusal.currentVersion, request.ifMatch);
    await wait();
  }
};

/** The next version; whatever was known of an abandoned cart ends with the shopper's return. */
const changed = (
  { abandonedAt: _ended, ...cart }: Cart,
  by: Partial<Cart>,
  { idempotency }: ChangeRequest,
  { clock }: Runtime,
): Cart => ({
  ...cart,
  ...by,
  version: cart.version + 1,
  changedAt: instant(clock),
  ttl: ttlAfter(clock, keptMs(cart)),
  recentKeys: remembered(cart.recentKeys, idempotency, 200),
});
