import type { PricedLine, QuotedLine, QuotedTotals, TaxedDelivery } from './quote.ts';

/** The sums of a quote. Tax stands beside the total when prices include it, and is added when they do not. */
export const sumTotals = (
  lines: readonly QuotedLine[],
  delivery: TaxedDelivery,
  { taxes, taxIncluded }: Pick<QuotedTotals, 'taxes' | 'taxIncluded'>,
): QuotedTotals => {
  const bought = lines.filter(canBeBought);
  const discount = sumOf(bought, (line) => line.discount);
  const paid = sumOf(bought, (line) => line.total);
  const tax = sumOf(bought, (line) => line.tax) + delivery.tax;
  const charged = delivery.fee - delivery.discount;
  const total = paid + charged + (taxIncluded ? 0 : tax);
  if (!Number.isSafeInteger(total))
    throw new RangeError('the total of the cart is beyond what can be computed exactly');
  return { goods: paid + discount, discount, delivery: charged, tax, total, taxIncluded, taxes };
};

/** The goods that can be bought, before discounts: on it depends how they can be delivered, and for how much. */
export const goodsValue = (lines: readonly PricedLine[]): number =>
  sumOf(lines.filter(canBeBought), ({ unitPrice, quantity }) => unitPrice * quantity);

/** What gift cards cost that are bought: they are paid with money, or money that ends could become money that does not. */
export const giftCardsIn = (lines: readonly QuotedLine[]): number =>
  sumOf(lines.filter(canBeBought), ({ giftCard, total }) => (giftCard === undefined ? 0 : total));

const canBeBought = ({ unavailable }: PricedLine): boolean => unavailable === undefined;

const sumOf = <Line>(lines: readonly Line[], amount: (line: Line) => number): number =>
  lines.reduce((sum, line) => sum + amount(line), 0);
