import { channelOf } from '../../channels/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { withLine, type Cart, type CartLine } from '../model/cart.ts';
import { withoutEnded } from '../model/price-match.ts';
import { changeCart } from '../store/change-cart.ts';
import { buyingOf, type MarketWithStock } from '../store/market.ts';
import { savingsOf } from '../store/quote/savings.ts';
import { priceLine, readAsked } from '../store/price-line.ts';
import { refuseFullCart } from '../store/room.ts';
import { shownCart } from '../store/shown.ts';
import type { SetCartLine } from './contract.ts';

export const setCartLine: UseCase<typeof SetCartLine, Runtime> = async (request, runtime) => {
  const { sku } = request.params;
  const { quantity } = request.body;
  let seen: MarketWithStock | undefined;
  const cart = await changeCart(request, runtime, async (current) => {
    const { asked, market } = await marketOf(current, runtime, [{ sku, quantity, pointer: '/params/sku' }]);
    seen = market;
    // Taking a line out needs no offer: it may be gone by now.
    const lines =
      quantity === 0
        ? without(current.lines, [sku, ...asked.map((line) => line.sku)])
        : asked.reduce((kept, line) => withLine(kept, priceLine(line, market, runtime.ids)), current.lines);
    const priceMatches = withoutEnded(
      current.priceMatches,
      [sku, ...asked.map((line) => line.sku)],
      market.at,
    );
    refuseFullCart({ ...current, lines, priceMatches }, '/params/sku');
    return {
      lines,
      savings: savingsOf({ lines, market, priceMatches }),
      ...(current.priceMatches === undefined ? {} : { priceMatches }),
    };
  });
  const market = seen ?? (await marketOf(cart, runtime, [])).market;
  return { status: 200, body: shownCart(cart, market), version: cart.version };
};

const marketOf = async (
  cart: Cart,
  { db, clock }: Runtime,
  asked: Parameters<typeof readAsked>[1]['asked'],
) =>
  readAsked(db, {
    channel: await channelOf(db, clock, cart.channel),
    currency: cart.currency,
    at: clock.now(),
    buying: buyingOf(cart, clock),
    asked,
    also: cart.lines.map((line) => line.sku),
    credits: cart.credits,
  });

const without = (lines: readonly CartLine[], skus: readonly string[]): readonly CartLine[] =>
  lines.filter((line) => !skus.includes(line.sku));
