import type * as z from 'zod/mini';
import {
  isStanding,
  sellableUnits,
  tendersOf,
  type MarketWithStock,
  type Quote,
} from '../../quoting/public.ts';
import type { Cart } from '../model/cart.ts';
import type { cart as schema } from '../schemas.ts';
import { nearPromotion, shownPromotion } from './shown-promotions.ts';

/** The cart as its owner sees it: at today's prices, with what changed since they last looked. */
export const shownCart = (
  cart: Cart,
  { market, quote }: { readonly market: MarketWithStock; readonly quote: Quote },
  cartToken?: string,
): z.input<typeof schema> => {
  const tenders = tendersOf(cart.credits, market.credit, market.at);
  const { lines, totals, promotions, credits, due } = quote;
  return {
    cartId: cart.cartId,
    cartToken,
    version: cart.version,
    status: cart.status,
    channel: cart.channel,
    customerId: cart.customerId,
    lines: lines.map(
      ({
        priceId: _priceId,
        unitDiscounts: _units,
        tax: _tax,
        taxRate: _taxRate,
        taxDetail: _taxDetail,
        ...line
      }) => ({
        ...line,
        discounts: [...line.discounts],
        available: sellableUnits(market, line.sku),
      }),
    ),
    ...shownMatches(cart, market.at),
    draft: cart.draft === undefined ? undefined : { expiresAt: cart.draft.expiresAt },
    discount:
      cart.discount === undefined
        ? undefined
        : { percent: cart.discount.percent, reason: cart.discount.reason },
    coupons: (cart.coupons ?? []).map(({ code }) => ({
      code,
      isApplied: promotions.applied.some(({ couponCode }) => couponCode === code),
    })),
    promotions: promotions.applied.map(shownPromotion),
    nearPromotions: promotions.notApplied.filter(({ isWithinReach }) => isWithinReach).map(nearPromotion),
    totals: { currency: cart.currency, ...totals, taxes: [...totals.taxes] },
    credit: (cart.credits ?? []).map(({ seen: _seen, pointWorth, ...credit }, at) => ({
      ...credit,
      pointValue: pointWorth,
      balance: tenders[at]?.balance ?? 0,
      amount: credits.find(({ id }) => id === credit.accountId)?.amount ?? 0,
    })),
    due,
    changedAt: cart.changedAt,
    ...(cart.orderId === undefined ? {} : { orderId: cart.orderId }),
    ...(cart.mergedInto === undefined ? {} : { mergedInto: cart.mergedInto }),
  };
};

/** Granted prices that hold now, whether or not the line has few enough units to have them. */
const shownMatches = ({ status, priceMatches = [] }: Cart, at: number) => {
  const standing = status === 'merged' ? [] : priceMatches.filter((match) => isStanding(match, at));
  return standing.length === 0
    ? {}
    : {
        priceMatches: standing.map(({ version: _version, ...match }) => match),
      };
};
