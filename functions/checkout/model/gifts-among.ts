import type { Shortage } from '../../inventory/public.ts';
import type { Draft } from './draft-order.ts';

/** The gifts of an order that need units of which there are not enough. Goods that are paid for come before them. */
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
