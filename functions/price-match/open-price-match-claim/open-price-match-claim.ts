import { loadCart, requireCart, requireOpen, type Cart } from '../../carts/public.ts';
import { normalisedGtin } from '../../catalog/public.ts';
import { causeOf } from '#shared/events/envelope.ts';
import { actorReference } from '#shared/actors/actor.ts';
import { invalidRequest, problem } from '#shared/problems/problem.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { derivedId } from '#shared/ids/ids.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import type { Runtime } from '#shared/runtime.ts';
import { guestToken } from '#shared/secrets/secrets.ts';
import { priceMatchErrors } from '../errors.ts';
import { problemsOf, type OurOffer } from '../model/check-claim.ts';
import type { Claim } from '../model/claim.ts';
import { newClaim } from '../model/new-claim.ts';
import { loadClaim } from '../store/claims.ts';
import { ourLine } from '../requests/our-line.ts';
import { policyInForce } from '../requests/policy-of.ts';
import { refuseClaimedLine } from '../requests/refuse-claimed-line.ts';
import { refuseBelowFloor } from '../requests/refuse-below-floor.ts';
import { decideAgainIfMoved, saveNewClaim } from '../store/save-claim.ts';
import { shownClaim } from '../store/shown.ts';
import { unblockedClaimant } from '../requests/unblocked-claimant.ts';
import type { OpenPriceMatchClaim } from './contract.ts';

type Request = RequestOf<typeof OpenPriceMatchClaim>;

export const openPriceMatchClaim: UseCase<typeof OpenPriceMatchClaim, Runtime> = async (request, runtime) => {
  requireProof(request);
  const { idempotency } = request;
  // A retry under the same key finds its claim; keys are scoped to the caller.
  const claimId = idempotency === undefined ? runtime.ids.next('pmc') : derivedId('pmc', idempotency.key);
  const claim = await decideAgainIfMoved(async () => {
    const cart = await cartOfCaller(request, runtime);
    const earlier = idempotency === undefined ? undefined : await loadClaim(runtime.db, claimId);
    return earlier !== undefined && replayed(earlier.recentKeys, idempotency) !== undefined
      ? earlier
      : open(claimId, requireOpen(cart), request, runtime);
  });
  const token = await guestToken(runtime.secrets, 'claim', claimId);
  return { status: 201, body: shownClaim(claim, runtime.clock.now(), token), version: claim.version };
};

const requireProof = ({ body: { competitor } }: Request): void => {
  if (competitor.url !== undefined || competitor.photo !== undefined) return;
  const detail = 'send `url`, the page where the price is seen, or `photo`, a photograph of the price tag';
  throw invalidRequest([{ pointer: '/body/competitor', code: 'missing', detail }]);
};

const cartOfCaller = async (request: Request, { db, secrets }: Runtime): Promise<Cart> =>
  requireCart(await loadCart(db, request.body.cartId), request.body.cartId, request, secrets);

const open = async (claimId: string, cart: Cart, request: Request, runtime: Runtime): Promise<Claim> => {
  const { body } = request;
  const now = runtime.clock.now();
  const policy = await policyInForce(runtime.db, cart.channel);
  const [claimant, ours] = await Promise.all([
    unblockedClaimant(cart, runtime),
    ourLine(cart, body.sku, '/body/sku', runtime),
  ]);
  const asked = { ...body, gtin: normalisedGtin(body.gtin), quantity: body.quantity ?? ours.quantity };
  refuseMisfits(problemsOf(asked, ours, policy, now));
  refuseBelowFloor(body.price, ours, '/body/price');
  const claim = newClaim({ ...beginning(claimId, cart, request, ours), claimant }, policy, now);
  await refuseClaimedLine(claim.sku, saveNewClaim(claim, cart, causeOf(request), runtime));
  return claim;
};

const refuseMisfits = (errors: ReturnType<typeof problemsOf>): void => {
  if (errors.length === 0) return;
  throw problem(priceMatchErrors.PRICE_MATCH_NOT_POSSIBLE, {
    detail: errors.map(({ detail }) => detail).join('; '),
    errors,
  });
};

const beginning = (claimId: string, cart: Cart, { body, actor, idempotency }: Request, ours: OurOffer) => ({
  claimId,
  cartId: cart.cartId,
  channel: cart.channel,
  customerId: cart.customerId,
  sku: body.sku,
  gtin: ours.gtin ?? body.gtin,
  quantity: body.quantity ?? ours.quantity,
  currency: cart.currency,
  ourPrice: ours.price,
  price: body.price,
  seenAt: body.seenAt,
  requestedBy: actorReference(actor),
  recentKeys: remembered([], idempotency, 201),
  proof: body.competitor,
});
