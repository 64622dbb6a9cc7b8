import { channelOf } from '../../channels/public.ts';
import { allIncentives } from '../../promotions/public.ts';
import {
  MAX_LINE_AMOUNT,
  quoteCart,
  readMarket,
  type Buyer,
  type LineToPrice,
  type MarketWithStock,
  type Quote,
} from '../../quoting/public.ts';
import { invalidRequest, problem } from '#shared/problems/problem.ts';
import type { AnswerOf, RequestOf, UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { cartsErrors } from '../errors.ts';
import type { Cart } from '../model/cart.ts';
import { loadCart } from '../store/carts.ts';
import type { DryRunPromotions } from './contract.ts';
import { explained } from './explained.ts';

type Body = RequestOf<typeof DryRunPromotions>['body'];

export const dryRunPromotions: UseCase<typeof DryRunPromotions, Runtime> = async ({ body }, runtime) => {
  const cart = body.cartId === undefined ? undefined : await requireCart(body.cartId, runtime);
  const lines = body.lines?.map(asLine) ?? cart?.lines ?? [];
  const market = await marketOf(body, cart, lines, runtime);
  const { delivery } = body;
  const quote = quoteCart({
    lines,
    market,
    priceMatches: cart?.priceMatches,
    delivery,
  });
  refuseTooMuch(quote, body.lines);
  return { status: 200, body: shown(quote, market.currency) };
};

/** A cart shows such a line as unavailable; here the caller named the quantity, and can change it. */
const refuseTooMuch = ({ lines }: Quote, requested: Body['lines'] = []): void => {
  const errors = requested.flatMap(({ sku, quantity }, at) =>
    lines.some(({ lineId, unavailable }) => lineId === String(at) && unavailable === 'amount_too_large')
      ? [
          {
            pointer: `/body/lines/${at}/quantity`,
            code: 'too_big',
            detail: `${quantity} of ${sku} exceed the maximum line amount of ${MAX_LINE_AMOUNT} (minor units)`,
          },
        ]
      : [],
  );
  if (errors.length > 0) throw invalidRequest(errors);
};

const requireCart = async (cartId: string, { db }: Runtime): Promise<Cart> => {
  const cart = await loadCart(db, cartId);
  if (cart !== undefined) return cart;
  throw problem(cartsErrors.CART_NOT_FOUND, {
    detail: `there is no cart ${cartId}`,
    errors: [
      {
        pointer: '/body/cartId',
        code: 'CART_NOT_FOUND',
        detail: `there is no cart ${cartId}`,
      },
    ],
  });
};

/** A line nobody has seen a price of yet. */
const asLine = ({ sku, quantity }: { sku: string; quantity: number }, at: number): LineToPrice => ({
  lineId: String(at),
  sku,
  quantity,
  unitPrice: 0,
  priceId: '',
  name: sku,
});

const marketOf = async (
  body: Body,
  cart: Cart | undefined,
  lines: readonly LineToPrice[],
  { db, clock }: Runtime,
): Promise<MarketWithStock> => {
  const code = body.channel ?? cart?.channel ?? missingChannel();
  const channel = await channelOf(db, clock, code, body.channel && '/body/channel');
  const at = body.at === undefined ? clock.now() : Date.parse(body.at);
  const { incentives, categories } = await allIncentives(
    { db, clock },
    {
      codes: body.coupons ?? cart?.coupons?.map(({ code }) => code) ?? [],
      asIfActive: body.asIfActive ?? [],
    },
  );
  const market = await readMarket(
    { db, clock },
    {
      channel,
      currency: body.currency ?? cart?.currency ?? channel.currency,
      at,
      skus: [...lines.map(({ sku }) => sku), ...incentives.promotions.giftSkus],
    },
  );
  return { ...market, incentives, categories, buyer: buyerOf(body, cart) };
};

const missingChannel = (): never => {
  throw invalidRequest([
    {
      pointer: '/body/channel',
      code: 'missing',
      detail: 'channel is required when cartId is not given',
    },
  ]);
};

const buyerOf = ({ customer, soldAt }: Body, cart: Cart | undefined): Buyer => {
  const place = soldAt ?? cart?.soldAt;
  return {
    isSignedIn: customer?.isSignedIn ?? cart?.customerId !== undefined,
    ...(customer?.groups === undefined ? {} : { groups: customer.groups }),
    ...(customer?.isFirstPurchase === undefined ? {} : { isFirstPurchase: customer.isFirstPurchase }),
    soldAt: place,
  };
};

const shown = (
  { lines, delivery, totals, promotions }: Quote,
  currency: string,
): AnswerOf<typeof DryRunPromotions>['body'] => ({
  lines: lines.map(({ sku, quantity, unitPrice, discount, total, discounts, gift, unavailable }) => ({
    sku,
    quantity,
    unitPrice,
    discount,
    total,
    discounts: [...discounts],
    ...(gift === undefined ? {} : { giftOf: gift.promotionId }),
    unavailable,
  })),
  delivery: { fee: delivery.fee, discount: delivery.discount },
  totals: { currency, ...totals, taxes: [...totals.taxes] },
  applied: promotions.applied.map(({ version: _version, rule: _rule, ...applied }) => applied),
  notApplied: promotions.notApplied.map(({ promotionId, name, reasons }) => ({
    promotionId,
    name,
    reasons: reasons.map(explained),
  })),
});
