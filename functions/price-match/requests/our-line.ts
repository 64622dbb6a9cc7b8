import type { Cart } from '../../carts/public.ts';
import { channelOf } from '../../channels/public.ts';
import { readPriceFloor } from '../../pricing/public.ts';
import { priceCart, readMarket } from '../../quoting/public.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { priceMatchErrors } from '../errors.ts';
import type { OurOffer } from '../model/check-claim.ts';

/**
 * What we ask for a line of the cart now, before promotions and matches. Prices are matched in the currency of the
 * channel, which the policy's amounts are in.
 *
 * @param pointer where the request names the line
 */
export const ourLine = async (
  cart: Cart,
  sku: string,
  pointer: string,
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<OurOffer> => {
  const channel = await channelOf(db, clock, cart.channel);
  if (cart.currency !== channel.currency)
    throw problem(priceMatchErrors.PRICE_MATCH_NOT_OFFERED, {
      detail: `${channel.code} matches prices in ${channel.currency}; the cart is in ${cart.currency}`,
    });
  const line = cart.lines.find((each) => each.sku === sku);
  if (line === undefined) throw misfit(pointer, 'NOT_IN_CART', `${sku} is not in the cart`);
  // Nobody asks where it lies.
  const wanted = { channel, currency: cart.currency, skus: [sku], locations: [] };
  const market = await readMarket({ db, clock }, wanted);
  const [goods] = priceCart({ lines: [line], market }).lines;
  if (goods === undefined || goods.unavailable !== undefined)
    throw misfit(pointer, 'NOT_SOLD', `${sku} cannot be bought in ${channel.code} now`);
  const { gtin, category } = market.offers.get(sku) ?? {};
  const place = { sku, currency: cart.currency, channel: channel.code, category };
  return {
    sku,
    gtin,
    quantity: line.quantity,
    price: goods.unitPrice,
    floor: await readPriceFloor({ db, clock }, place),
  };
};

const misfit = (pointer: string, code: string, detail: string) =>
  problem(priceMatchErrors.PRICE_MATCH_NOT_POSSIBLE, { detail, errors: [{ pointer, code, detail }] });
