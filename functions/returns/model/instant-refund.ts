import { quantitiesOf, type Order } from '../../orders/public.ts';
import type { ReturnTerms } from './policy.ts';
import type { Return } from './return.ts';
import type { ReturnHistory } from './review.ts';

/** What a customer bought and returned in the last twelve months. */
export interface BuyerHistory extends ReturnHistory {
  readonly bought: number;
}

/**
 * Whether a customer is refunded at the first scan of the parcel: somebody who bought enough, returned little, and never
 * sent anything else than was announced.
 */
export const isTrusted = (
  { instantRefund }: Pick<ReturnTerms, 'instantRefund'>,
  { bought, returned, rejected }: BuyerHistory,
): boolean =>
  instantRefund !== undefined &&
  bought >= instantRefund.fromUnits &&
  rejected === 0 &&
  returned * 100 <= bought * instantRefund.mostPercent;

/**
 * Whether a return can be refunded before its goods came: not an exchange, not a gift and not as store credit, whose
 * bonus depends on the goods; and only when nothing of the order is still to be delivered.
 */
export const isRefundableAtScan = (
  { exchange, gift, refundTo, quote, instantRefund }: Return,
  { lines }: Pick<Order, 'lines'>,
): boolean =>
  instantRefund === undefined &&
  exchange === undefined &&
  gift !== true &&
  refundTo === 'tenders' &&
  quote.amount > 0 &&
  lines.every((line) => {
    const { ordered, cancelled, returned, delivered } = quantitiesOf(line);
    return ordered - cancelled - returned === delivered;
  });
