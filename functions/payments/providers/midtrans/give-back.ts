import { HOUR, instant } from '#shared/time/clock.ts';
import type { ProviderRefund, ProviderRefundOutcome } from '../../model/provider.ts';
import { toMidtrans } from './amounts.ts';
import { callMidtrans, midtransUnavailable } from './call-midtrans.ts';
import type { MidtransAccess } from './credentials.ts';
import { refundBarrier } from './refund-rules.ts';
import type { MidtransTransaction } from './transaction.ts';

/** How long a capture that cannot be refunded in part yet is left to settle. */
const UNTIL_SETTLED_MS = 6 * HOUR;

const isOneOf = (states: readonly string[], { transaction_status }: MidtransTransaction): boolean =>
  states.includes(transaction_status.toLowerCase());

/** What has not settled is cancelled as a whole; what has settled is refunded. */
export const giveBack = async (
  { reference, money, key }: ProviderRefund,
  found: MidtransTransaction,
  access: MidtransAccess,
  now: number,
): Promise<ProviderRefundOutcome> => {
  const refundKey = refundKeyOf(key);
  if (found.refunds?.some(({ refund_key }) => refund_key === refundKey) === true)
    return { state: 'refunded' };
  if (isOneOf(['cancel'], found)) return { state: 'refunded' };
  if (isOneOf(['capture', 'authorize', 'pending'], found))
    return cancelWhole(reference, money, found, access, now);
  const amount = toMidtrans(money);
  const barrier = refundBarrier(found, { amount, now, days: access.refundWindowDays });
  if (barrier !== undefined) return barrier;
  const url = `${access.apiUrl}/${encodeURIComponent(found.transaction_id ?? reference)}/refund`;
  const { code } = await callMidtrans(access, url, {
    key,
    body: { refund_key: refundKey, amount, reason: 'refund' },
  });
  return outcomeOf(code, now);
};

const cancelWhole = async (
  reference: string,
  money: ProviderRefund['money'],
  found: MidtransTransaction,
  access: MidtransAccess,
  now: number,
): Promise<ProviderRefundOutcome> => {
  const later = { state: 'later', notBefore: instant({ now: () => now }, UNTIL_SETTLED_MS) } as const;
  if (toMidtrans(money) !== Number(found.gross_amount)) return later;
  const url = `${access.apiUrl}/${encodeURIComponent(reference)}/cancel`;
  const { code } = await callMidtrans(access, url, { key: `cancel#${reference}`, body: {} });
  // It settled in between, or is being settled: it is refunded the next time.
  return code === '200' ? { state: 'refunded' } : later;
};

/** https://docs.midtrans.com/reference/refund-transaction and https://docs.midtrans.com/reference/code-4xx */
const outcomeOf = (code: string, now: number): ProviderRefundOutcome => {
  if (code === '200' || code === '201') return { state: 'refunded' };
  // The key is known and the refund is not listed yet: its status tells in an hour.
  if (code === '406') return { state: 'later', notBefore: instant({ now: () => now }, HOUR) };
  if (code.startsWith('4')) return { state: 'failed', reason: 'refused' };
  return midtransUnavailable(new Error(`midtrans answered ${code} to a refund`));
};

/** Letters, digits, `-` and `_`. */
const refundKeyOf = (key: string): string => key.replaceAll(/[^A-Za-z0-9_-]/g, '-');
