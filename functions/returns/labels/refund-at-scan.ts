import { boughtUnits, hasOrderedGrants } from '../../orders/public.ts';
import { loadOrderAndAccount, refund } from '../../payments/public.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { Cause } from '#shared/events/envelope.ts';
import type { Runtime } from '#shared/runtime.ts';
import { DAY, instant } from '#shared/time/clock.ts';
import { isRefundableAtScan, isTrusted } from '../model/instant-refund.ts';
import type { ReturnPolicy } from '../model/policy.ts';
import type { Return } from '../model/return.ts';
import {
  InstantRefundsUsedUp,
  countInstantRefundGrants,
  countInstantRefundPart,
  readReturned,
  readReturnedGrants,
} from '../store/customer-returns.ts';

export const refundAtScanGrants = [...hasOrderedGrants, ...readReturnedGrants, ...countInstantRefundGrants];

const TWELVE_MONTHS = 365 * DAY;

interface Scan {
  readonly found: Return;
  readonly policy: ReturnPolicy;
  readonly cause: Cause;
  /** Saves the return with what was refunded. */
  readonly save: (made: Return) => TransactionPart;
}

/**
 * Refunds a trusted customer when the carrier has the goods, in the transaction that marks the parcel. The account awaits
 * the worth of the goods from then on: they pay it when they are received, and what they do not pay is due.
 *
 * @returns the return as it was saved; nothing when it is not refunded now
 */
export const refundAtScan = async (
  { found, policy, cause, save }: Scan,
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<Return | undefined> => {
  const { instantRefund } = policy;
  const { customerId, orderId, currency, returnId, quote } = found;
  if (instantRefund === undefined || customerId === undefined) return undefined;
  const before = await loadOrderAndAccount(db, orderId);
  if (before === undefined || !isRefundableAtScan(found, before.order)) return undefined;
  const since = instant(clock, -TWELVE_MONTHS);
  const [history, bought] = await Promise.all([
    readReturned(db, customerId, since.slice(0, 7)),
    boughtUnits(db, customerId, since),
  ]);
  const amount = quote.units - quote.fees;
  if (!isTrusted(policy, { ...history, bought }) || amount > instantRefund.mostPerMonth) return undefined;
  const at = instant(clock);
  const made: Return = { ...found, instantRefund: { amount, refundedAt: at } };
  const used = { customerId, month: at.slice(0, 7), currency, amount, most: instantRefund.mostPerMonth };
  const outcome = await refund(
    before,
    {
      amount,
      key: `${returnId}-scan`,
      reason: 'goods_returned',
      remembering: { awaited: (before.account.awaited ?? 0) + amount },
    },
    { db, clock, cause },
    async () => [save(made), countInstantRefundPart(used)],
  ).catch((error: unknown) => {
    if (error instanceof InstantRefundsUsedUp) return undefined;
    throw error;
  });
  return outcome?.kind === 'refunded' ? made : undefined;
};
