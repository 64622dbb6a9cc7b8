import type { PaymentRefunded } from '../../payments/events.ts';
import type { DataOf } from '#shared/events/envelope.ts';
import { shareOf, type Invoice } from './invoice.ts';

type RefundReason = DataOf<typeof PaymentRefunded>['reason'];

/** Takes back a part of an invoice. */
export interface CreditNote {
  readonly orderId: string;
  /** The refund it is for: one note each. */
  readonly refundKey: string;
  readonly entity: string;
  /** Counts the credit notes of the entity from 1, without gaps. */
  readonly sequence: number;
  readonly number: string;
  /** Number of the invoice that it corrects. */
  readonly invoice: string;
  readonly reason: RefundReason;
  /** Minor units; `tax` is inside `total`. */
  readonly total: number;
  readonly tax: number;
  /** ISO 8601 */
  readonly issuedAt: string;
}

const CREDITED: ReadonlySet<RefundReason> = new Set([
  'order_cancelled',
  'goods_returned',
  'gift_returned',
  'goodwill',
]);

/** Money that was paid twice, too late or wrongly was never invoiced. */
export const isCredited = (reason: RefundReason): boolean => CREDITED.has(reason);

/** `SATU-CN-000007`: a series of its own beside the invoices. */
export const creditNoteNumber = (entity: string, sequence: number): string =>
  `${entity.toUpperCase()}-CN-${String(sequence).padStart(6, '0')}`;

/** The part of an amount that is tax, in the proportion of the invoices; rounded down. */
export const taxOf = (amount: number, invoices: readonly Invoice[]): number => {
  const sum = (of: (totals: { readonly total: number; readonly tax: number }) => number): number =>
    invoices.reduce((all, { goods }) => all + (goods === undefined ? 0 : of(goods.totals)), 0);
  return shareOf(
    amount,
    sum(({ tax }) => tax),
    sum(({ total }) => total),
  );
};
