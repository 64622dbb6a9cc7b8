import type { Question, Quote } from './quote.ts';
import { quoteCart } from './quote-cart.ts';

/** What promotions give on the goods of a quote: what they take off, and what their gifts are worth. Minor units. */
export const savingsIn = ({ promotions }: Quote): number =>
  promotions.goodsDiscount +
  promotions.gifts.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0);

/** The same, of what a shopper is about to see: a checkout tells them when it became less. */
export const savingsOf = (question: Question): number => savingsIn(quoteCart(question));
