import { channelOf } from '../../channels/public.ts';
import { savingsIn, type MarketReading, type Quote } from '../../quoting/public.ts';
import { hasScopeIn } from '#shared/actors/actor.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { withLine, type Cart, type CartLine } from '../model/cart.ts';
import { withoutEnded } from '../model/price-match.ts';
import { changeCart } from '../requests/change-cart.ts';
import { refuseQuantities } from '../requests/refuse-quantities.ts';
import { buyingOf, quoteOf } from '../store/cart-market.ts';
import { priceLine, readRequestedLines } from '../requests/price-line.ts';
import { refuseFullCart } from '../requests/refuse-full-cart.ts';
import { showCart } from '../store/show-cart.ts';
import { shownCart } from '../store/shown.ts';
import type { SetCartLine } from './contract.ts';

export const setCartLine: UseCase<typeof SetCartLine, Runtime> = async (request, runtime) => {
  const { sku } = request.params;
  const { quantity } = request.body;
  let seen: { readonly market: MarketReading; readonly quote: Quote } | undefined;
  const cart = await changeCart(request, runtime, async (found) => {
    const current = { ...found, discount: keptDiscount(found, request) };
    const { requested, market } = await marketOf(current, runtime, [
      { sku, quantity, pointer: '/params/sku' },
    ]);
    // Taking a line out needs no offer: it may be gone by now.
    const lines =
      quantity === 0
        ? without(current.lines, [sku, ...requested.map((line) => line.sku)])
        : requested.reduce(
            (kept, line) => withLine(kept, priceLine(line, market, runtime.ids)),
            current.lines,
          );
    const priceMatches = withoutEnded(
      current.priceMatches,
      [sku, ...requested.map((line) => line.sku)],
      market.at,
    );
    refuseFullCart({ ...current, lines, priceMatches }, '/params/sku');
    if (quantity > 0)
      refuseQuantities({ lines, set: requested.map((line) => line.sku) }, market, () => '/body/quantity');
    const quote = quoteOf({ ...current, lines, priceMatches }, market);
    seen = { market, quote };
    return {
      lines,
      discount: current.discount,
      savings: savingsIn(quote),
      ...(current.priceMatches === undefined ? {} : { priceMatches }),
    };
  });
  const body = seen === undefined ? await showCart(cart, runtime) : shownCart(cart, seen);
  return { status: 200, body, version: cart.version };
};

const marketOf = async (
  cart: Cart,
  runtime: Runtime,
  requested: Parameters<typeof readRequestedLines>[1]['requested'],
) =>
  readRequestedLines(runtime, {
    channel: await channelOf(runtime.db, runtime.clock, cart.channel),
    currency: cart.currency,
    buying: buyingOf(cart),
    requested,
    also: cart.lines.map((line) => line.sku),
    credits: cart.credits,
  });

/** Staff gave it for the goods they saw. */
const keptDiscount = (cart: Cart, { actor }: RequestOf<typeof SetCartLine>): Cart['discount'] =>
  hasScopeIn(actor, 'carts.write', cart.channel) ? cart.discount : undefined;

const without = (lines: readonly CartLine[], skus: readonly string[]): readonly CartLine[] =>
  lines.filter((line) => !skus.includes(line.sku));
