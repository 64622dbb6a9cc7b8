import type { ReturnTerms } from './policy.ts';
import { reasonOf, type WantedLine } from './quote-return.ts';
import type { ReturnQuote } from './return.ts';

/** Goods worth less than bringing them back stay with the customer, when the merchant is at fault. */
export const keepsGoods = (
  terms: ReturnTerms,
  wanted: readonly Pick<WantedLine, 'reason'>[],
  { amount }: Pick<ReturnQuote, 'amount'>,
): boolean =>
  terms.approval === 'automatic' &&
  amount < terms.keepBelow &&
  wanted.every(({ reason }) => reasonOf(terms, reason)?.fault === 'merchant');
