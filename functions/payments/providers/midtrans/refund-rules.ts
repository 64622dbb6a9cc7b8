import { HOUR } from '#shared/time/clock.ts';
import { localTime } from '#shared/time/local-time.ts';
import type { ProviderRefundOutcome } from '../../model/provider.ts';
import type { MidtransTransaction } from './transaction.ts';

/** How a method of payment can be refunded. */
interface RefundRule {
  /** After the payment. @default no limit is published */
  readonly days?: number;
  /** False: only the whole amount. @default true */
  readonly partial?: boolean;
  /** Hours in which no refund is taken, Western Indonesian Time. */
  readonly closed?: { readonly from: string; readonly to: string };
}

const shopeeNight = { from: '23:55:00', to: '06:00:00' };

/**
 * What can be refunded through Midtrans; every other method (virtual accounts, bills, convenience stores) cannot.
 * Windows from https://docs.midtrans.com/reference/refund-transaction, the closed hours from
 * https://docs.midtrans.com/reference/direct-refund-transaction. Where the two differ, the shorter window holds; the
 * credentials may name another.
 */
const rules: Readonly<Record<string, RefundRule>> = {
  credit_card: {},
  gopay: { days: 45 },
  gopay_qris_on_us: { days: 45 },
  gopay_qris_off_us: { days: 7 },
  shopeepay: { days: 365, partial: false, closed: shopeeNight },
  shopeepay_qris_on_us: { days: 365, partial: false, closed: shopeeNight },
  shopeepay_qris_off_us: { days: 7, partial: false, closed: shopeeNight },
  ovo: { days: 7, partial: false },
  dana: { days: 45 },
  kredivo: { days: 14 },
  akulaku: {},
};

const ZONE = 'Asia/Jakarta';
const ZONE_OFFSET = '+07:00';

/** The name of a transaction's method in the rules. */
export const refundMethodOf = ({ payment_type, acquirer, transaction_type }: MidtransTransaction): string => {
  if (payment_type !== 'qris') return payment_type ?? '';
  const wallet = acquirer === 'gopay' ? 'gopay' : 'shopeepay';
  return `${wallet}_qris_${transaction_type === 'on-us' ? 'on' : 'off'}_us`;
};

/**
 * Why a settled transaction cannot be refunded now, or nothing when it can.
 *
 * @param amount whole rupiah
 */
export const refundBarrier = (
  transaction: MidtransTransaction,
  { amount, now, days }: { amount: number; now: number; days: Readonly<Record<string, number>> },
): Exclude<ProviderRefundOutcome, { state: 'refunded' }> | undefined => {
  const method = refundMethodOf(transaction);
  const rule = rules[method];
  if (rule === undefined) return { state: 'failed', reason: 'not_supported' };
  if (rule.partial === false && amount !== Number(transaction.gross_amount))
    return { state: 'failed', reason: 'not_partial' };
  if (isOver(transaction, days[method] ?? rule.days, now))
    return { state: 'failed', reason: 'window_closed' };
  return rule.closed === undefined ? undefined : whileClosed(rule.closed, now);
};

const isOver = (
  { settlement_time, transaction_time }: MidtransTransaction,
  days: number | undefined,
  now: number,
): boolean => {
  const paid = settlement_time ?? transaction_time;
  if (days === undefined || paid === undefined) return false;
  return now > Date.parse(`${paid.replace(' ', 'T')}${ZONE_OFFSET}`) + days * 24 * HOUR;
};

/** The hours pass midnight. */
const whileClosed = (
  { from, to }: { from: string; to: string },
  now: number,
): Extract<ProviderRefundOutcome, { state: 'later' }> | undefined => {
  const { date, time } = localTime(now, ZONE);
  if (time < from && time >= to) return undefined;
  const day = time >= from ? localTime(now + 24 * HOUR, ZONE).date : date;
  return { state: 'later', notBefore: new Date(`${day}T${to}${ZONE_OFFSET}`).toISOString() };
};
