import type { PriceContext, PriceList, PriceRecord } from './price.ts';

/** What a sales channel says about its prices. */
export interface PricedChannel {
  readonly code: string;
  readonly country: string;
  readonly priceFallback?: string | undefined;
}

/** What anybody in a channel is asked: nobody's customer, at no location. Lists and product pages show this price. */
export const publicContext = (channel: PricedChannel, at: number, quantity = 1): PriceContext => ({
  channel: channel.code,
  country: channel.country,
  at,
  quantity,
  fallback: channel.priceFallback,
});

/** True for a record that anybody may meet, without being somebody or going somewhere. */
export const isPublic = ({ customerId, customerGroup, locationId }: PriceRecord): boolean =>
  customerId === undefined && customerGroup === undefined && locationId === undefined;

/** True for a record that decides what anybody pays for one unit. */
export const isPublicForOne = (record: PriceRecord): boolean =>
  isPublic(record) && (record.minQuantity ?? 1) === 1;

/** A list with its public records alone, and nobody’s name: enough for whoever shows prices to everybody. */
export const publicList = (list: PriceList | undefined): PriceList | undefined =>
  list && {
    sku: list.sku,
    currency: list.currency,
    version: list.version,
    prices: list.prices.filter(isPublic).map(({ exception: _forStaff, ...record }) => record),
  };
