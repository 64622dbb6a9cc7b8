import { channelOf, type Channel } from '../../channels/public.ts';
import { savingsIn, type MarketReading } from '../../quoting/public.ts';
import { personIdFor } from '../../customers/public.ts';
import { pricingErrors } from '../../pricing/errors.ts';
import { commonErrors } from '#shared/contracts/common-errors.ts';
import { savePart } from '#shared/dynamodb/aggregate.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { actorReference, hasScopeIn, type Actor } from '#shared/actors/actor.ts';
import { invalidRequest, problem } from '#shared/problems/problem.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import { currencies } from '#shared/money/money.ts';
import type { Runtime } from '#shared/runtime.ts';
import { guestToken, keyedDigest } from '#shared/secrets/secrets.ts';
import { instant, MINUTE, ttlAfter, type Clock } from '#shared/time/clock.ts';
import { cartsErrors } from '../errors.ts';
import { keptMs, withLine, type Cart, type CartLine } from '../model/cart.ts';
import { MAX_QUANTITY } from '../model/merge.ts';
import { quoteOf } from '../store/cart-market.ts';
import { refuseQuantities } from '../requests/refuse-quantities.ts';
import { listDraftParts } from '../store/drafts.ts';
import { cartKey, currentCartPart, loadCart, saveCart } from '../store/carts.ts';
import { priceLine, readRequestedLines } from '../requests/price-line.ts';
import { refuseFullCart } from '../requests/refuse-full-cart.ts';
import { requireSeller } from '../requests/seller.ts';
import { shownCart } from '../store/shown.ts';
import type { OpenCart } from './contract.ts';

type Request = RequestOf<typeof OpenCart>;

export const openCart: UseCase<typeof OpenCart, Runtime> = async (received, runtime) => {
  const request = await forPerson(received, runtime.db);
  const channel = await channelOf(runtime.db, runtime.clock, request.body.channel, '/body/channel');
  refuseForeignChannel(request.actor, channel);
  requireSeller(request.actor, request.body.soldAt, '/body/soldAt');
  refuseDraft(request, channel);
  refuseUnknownCurrency(request.body.currency);
  const { requested, market } = await readRequestedLines(runtime, {
    channel,
    currency: request.body.currency ?? channel.currency,
    buying: { customerId: customerOf(request), soldAt: request.body.soldAt },
    requested: request.body.lines.map((line, at) => ({
      ...line,
      pointer: `/body/lines/${at}/sku`,
    })),
  });
  const lines = requested.map((line) => priceLine(line, market, runtime.ids)).reduce(summed, []);
  refuseFullCart({ lines }, '/body/lines');
  refuseQuantities({ lines, set: lines.map(({ sku }) => sku) }, market, (sku) =>
    sku === undefined
      ? '/body/lines'
      : `/body/lines/${requested.findIndex((line) => line.sku === sku)}/quantity`,
  );
  const gathered = await newCart(request, runtime, lines, market);
  const quote = quoteOf(gathered, market);
  const cart = { ...gathered, savings: savingsIn(quote) };
  const saved = await saveNew(cart, request, runtime);
  const token =
    saved.customerId === undefined ? await guestToken(runtime.secrets, 'cart', saved.cartId) : undefined;
  return {
    status: 201,
    body: shownCart(saved, { market, quote: saved === cart ? quote : quoteOf(saved, market) }, token),
    version: saved.version,
  };
};

/** A machine client sells in its own channel, and nobody gets at a till's prices from home. */
const refuseForeignChannel = (actor: Actor, { code, staffOnly }: Channel): void => {
  const isTheirs =
    actor.kind === 'channel' ? actor.channel === code : actor.kind === 'staff' || staffOnly !== true;
  if (isTheirs) return;
  const detail =
    actor.kind === 'channel'
      ? `this client sells in ${actor.channel}, not in ${code}`
      : `only staff open carts in ${code}`;
  throw problem(commonErrors.FORBIDDEN, {
    detail,
    errors: [{ pointer: '/body/channel', code: 'FORBIDDEN', detail }],
  });
};

/** Only staff build a cart for somebody else. */
const refuseDraft = ({ actor, body }: Request, { code }: Channel): void => {
  if (body.draft === undefined || hasScopeIn(actor, 'carts.write', code)) return;
  const detail = 'only staff build draft orders; leave it out';
  throw problem(commonErrors.FORBIDDEN, {
    detail,
    errors: [{ pointer: '/body/draft', code: 'FORBIDDEN', detail }],
  });
};

const customerOf = ({ actor, body }: Request): string | undefined => {
  if (actor.kind === 'customer') return actor.customerId;
  const { customerId } = body.draft ?? {};
  return customerId;
};

/** Staff may name a customer by the id of another system, or one who was merged since. */
const forPerson = async (request: Request, db: Runtime['db']): Promise<Request> => {
  const { draft } = request.body;
  if (draft?.customerId === undefined) return request;
  const customerId = await personIdFor(db, draft.customerId);
  return { ...request, body: { ...request.body, draft: { ...draft, customerId } } };
};

/** A cart in a currency that no price can be in would never become an order. */
const refuseUnknownCurrency = (currency: string | undefined): void => {
  if (currency === undefined || Object.hasOwn(currencies, currency)) return;
  const detail = `${currency} is not a currency of ISO 4217`;
  throw problem(pricingErrors.CURRENCY_UNKNOWN, {
    detail,
    errors: [{ pointer: '/body/currency', code: 'CURRENCY_UNKNOWN', detail }],
  });
};

/** The same SKU twice in a request is one line. */
const summed = (lines: readonly CartLine[], line: CartLine): readonly CartLine[] => {
  const before = lines.find(({ sku }) => sku === line.sku)?.quantity ?? 0;
  const quantity = before + line.quantity;
  if (quantity > MAX_QUANTITY) {
    const detail = `the lines of ${line.sku} come to ${quantity} units; ${MAX_QUANTITY} are allowed`;
    throw invalidRequest([{ pointer: '/body/lines', code: 'too_big', detail }]);
  }
  return withLine(lines, { ...line, quantity });
};

const newCart = async (
  request: Request,
  { clock, ids, secrets }: Runtime,
  lines: readonly CartLine[],
  market: MarketReading,
): Promise<Cart> => {
  const customerId = customerOf(request);
  const { soldAt } = request.body;
  const at = instant(clock);
  return {
    cartId:
      request.idempotency === undefined
        ? ids.next('cart')
        : await repeatableId(request.idempotency.key, secrets),
    version: 1,
    status: 'open',
    channel: market.channel.code,
    currency: market.currency,
    customerId,
    lines,
    soldAt,
    draft: draftOf(request, clock),
    createdAt: at,
    changedAt: at,
    recentKeys: remembered([], request.idempotency, 201),
    ttl: ttlAfter(clock, keptMs({ customerId })),
  };
};

const draftOf = ({ actor, body: { draft } }: Request, clock: Clock): Cart['draft'] =>
  draft === undefined
    ? undefined
    : {
        by: actorReference(actor),
        expiresAt: instant(clock, draft.expiresInMinutes * MINUTE),
      };

/** A retry finds its cart again; under a secret, so that knowing a key leads nobody to a cart. */
const repeatableId = async (key: string, secrets: Runtime['secrets']): Promise<string> =>
  `cart_${keyedDigest(await secrets.get('tokens'), 'cart-id', key)
    .replaceAll(/[-_]/g, '0')
    .slice(0, 26)
    .toLowerCase()}`;

const saveNew = async (cart: Cart, request: Request, { db }: Runtime): Promise<Cart> => {
  const beside = partsBeside(cart);
  if (beside.length > 0)
    return commit(db, [savePart(cartKey(cart.cartId), cart), ...beside]).then(
      () => cart,
      (error: unknown) => earlierOrThrow(cart.cartId, request, db, error),
    );
  const refusal = await saveCart(db, cart);
  return refusal === undefined
    ? cart
    : earlierOrThrow(cart.cartId, request, db, new Error('a new cart id was taken'));
};

/** A draft is listed; it is not the cart that the customer goes on with. */
const partsBeside = (cart: Cart): readonly TransactionPart[] => {
  if (cart.draft !== undefined) return listDraftParts(cart);
  return cart.customerId === undefined ? [] : [currentCartPart(cart.customerId, cart.cartId)];
};

/** The cart an earlier try of this very request opened. */
const earlierOrThrow = async (
  cartId: string,
  request: Request,
  db: Runtime['db'],
  error: unknown,
): Promise<Cart> => {
  const earlier = request.idempotency === undefined ? undefined : await loadCart(db, cartId);
  if (earlier === undefined || replayed(earlier.recentKeys, request.idempotency) === undefined) throw error;
  if (earlier.customerId === customerOf(request)) return earlier;
  // The caller of a guest's key is known by address and program only: not enough to be shown a customer's cart.
  throw problem(cartsErrors.CART_NOT_FOUND, {
    detail: 'the cart created with this key now belongs to a customer; sign in, or use a new key',
  });
};
