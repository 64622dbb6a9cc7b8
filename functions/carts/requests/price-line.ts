import { catalogErrors } from '../../catalog/errors.ts';
import { isSellable, nameIn } from '../../catalog/public.ts';
import {
  isTooMuch,
  MAX_LINE_AMOUNT,
  priceOf,
  readMarket,
  type MarketReading,
  type MarketRequest,
  type MarketWithStock,
} from '../../quoting/public.ts';
import { invalidRequest, problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { Ids } from '#shared/ids/ids.ts';
import { cartsErrors } from '../errors.ts';
import type { CartLine } from '../model/cart.ts';

/** A SKU as the caller named it, and where in the request. */
export interface RequestedLine {
  readonly sku: string;
  readonly quantity: number;
  readonly pointer: string;
}

/** Makes a cart line at today's price, or says why the SKU cannot be bought in this channel. */
export const priceLine = (requested: RequestedLine, market: MarketWithStock, ids: Ids): CartLine => {
  const { sku, quantity, pointer } = requested;
  const offer = market.offers.get(sku);
  if (offer === undefined || !isSellable(offer, market.channel.code, market.at)) {
    const detail = `${sku} is not sold in ${market.channel.code}`;
    throw problem(catalogErrors.SKU_NOT_FOUND, {
      detail,
      errors: [{ pointer, code: 'SKU_NOT_FOUND', detail }],
    });
  }
  const price = priceOf(sku, Math.max(quantity, 1), market);
  if (price === undefined) {
    const detail = `${sku} has no price in ${market.currency} in ${market.channel.code}`;
    throw problem(cartsErrors.NO_PRICE, {
      detail,
      errors: [{ pointer, code: 'NO_PRICE', detail }],
    });
  }
  refuseTooMuch(requested, price.amount);
  return {
    lineId: ids.next('ln'),
    sku,
    quantity,
    unitPrice: price.amount,
    priceId: price.priceId,
    name: nameIn(offer, market.channel.code),
    ...(offer.giftCard === undefined ? {} : { isGiftCard: true }),
  };
};

/** Sums beyond it could not be worked out exactly. */
const refuseTooMuch = ({ sku, quantity, pointer }: RequestedLine, unitPrice: number): void => {
  if (!isTooMuch(unitPrice, quantity)) return;
  const detail = `${quantity} × ${unitPrice} of ${sku} exceeds ${MAX_LINE_AMOUNT}, the most a line may come to (minor units)`;
  throw invalidRequest([{ pointer, code: 'too_big', detail }]);
};

/**
 * Reads the market for what the caller asked, under the SKUs that codes stand for by now: a renamed SKU keeps
 * working under its old code.
 */
export const readRequestedLines = async (
  runtime: Pick<Runtime, 'db' | 'clock'>,
  wanted: Omit<MarketRequest, 'skus'> & {
    readonly requested: readonly RequestedLine[];
    readonly also?: readonly string[];
  },
): Promise<{
  readonly requested: readonly RequestedLine[];
  readonly market: MarketReading;
}> => {
  const also = wanted.also ?? [];
  const market = await readMarket(runtime, {
    ...wanted,
    skus: [...wanted.requested.map(({ sku }) => sku), ...also],
  });
  const requested = wanted.requested.map((line) => ({
    ...line,
    sku: market.offers.get(line.sku)?.aliasOf ?? line.sku,
  }));
  if (requested.every(({ sku }, at) => sku === wanted.requested[at]?.sku)) return { requested, market };
  return {
    requested,
    market: await readMarket(runtime, {
      ...wanted,
      skus: [...requested.map(({ sku }) => sku), ...also],
    }),
  };
};
