import { chargeDelivery } from './charge-delivery.ts';
import { discountGoods } from './discount-goods.ts';
import { payByCredit } from './pay-by-credit.ts';
import { priceLines } from './price-lines.ts';
import type { DiscountedLine, Question, Quote } from './quote.ts';
import { sumTotals } from './sum-totals.ts';
import { taxLines } from './tax-lines.ts';

/** What a cart costs: its lines at today's price, less discounts, plus delivery, with tax, less credit. */
export const quoteCart = (question: Question): Quote => quoteWhole(question, quoteGoods(question));

/** The first half of a quote: what the goods cost. From it depends how they can be delivered, and for how much. */
export const quoteGoods = ({ lines, market }: Question): readonly DiscountedLine[] =>
  discountGoods(priceLines(lines, market));

/** The second half: delivery, tax, sums and what is left to pay, for goods that are priced already. */
export const quoteWhole = (question: Question, goods: readonly DiscountedLine[]): Quote => {
  const { market, tenders = [] } = question;
  const delivery = chargeDelivery(question.delivery);
  const lines = taxLines(goods, market);
  const totals = sumTotals(lines, delivery, market.channel);
  return { lines, delivery, totals, ...payByCredit(totals.total, tenders) };
};
