import type { Quote } from './quote.ts';

/**
 * What promotions give on the goods of a quote: what they take off, and what their gifts are worth. Minor units. A
 * checkout tells the shopper when it became less than they saw.
 */
export const savingsIn = ({ promotions }: Quote): number =>
  promotions.goodsDiscount +
  promotions.gifts.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0);
