import type { Shortage } from '../../inventory/public.ts';
import type { Draft } from './draft-order.ts';

/** Gifts that were there when the order was priced, and are not any more when it takes its stock. */
export class GiftsGone extends Error {
  readonly skus: readonly string[];

  constructor(skus: readonly string[]) {
    super(`gifts are gone: ${skus.join(', ')}`);
    this.skus = skus;
  }
}

/** The gifts of an order that ask for units of which there are not enough. Goods that are paid for come before them. */
export const giftsAmong = (
  { quote, wanted }: Pick<Draft, 'quote' | 'wanted'>,
  shortages: readonly Shortage[],
): readonly string[] => {
  const short = new Set(shortages.map(({ sku }) => sku));
  const lines = new Set(wanted.filter(({ sku }) => short.has(sku)).map(({ lineId }) => lineId));
  return quote.lines
    .filter(({ lineId, gift }) => gift !== undefined && lines.has(lineId))
    .map(({ sku }) => sku);
};

/** Orders, and where a gift is gone meanwhile, orders without it. */
export const orderWithoutGone = async <Ordered>(
  order: (gone: ReadonlySet<string>) => Promise<Ordered>,
  gone: ReadonlySet<string> = new Set(),
): Promise<Ordered> => {
  try {
    return await order(gone);
  } catch (error) {
    if (!(error instanceof GiftsGone)) throw error;
    return orderWithoutGone(order, new Set([...gone, ...error.skus]));
  }
};
