import { showPaymentPart, type Order } from '../../orders/public.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { Cause } from '#shared/events/envelope.ts';
import type { Clock } from '#shared/time/clock.ts';
import { authorisedAttempt, orderPaymentOf, type PendingCapture } from '../model/account.ts';
import { captureRequested, type CaptureRefusal } from '../model/captures.ts';
import { changeAccountPart, loadAccount, nextVersion } from '../store/accounts.ts';
import { captureRequestedEvent } from '../store/payment-events.ts';

/** The parts that have a share captured; none for an order whose money was taken at once. */
export type CaptureShare =
  | { readonly kind: 'parts'; readonly parts: readonly TransactionPart[] }
  | Extract<CaptureRefusal, { kind: 'above_authorised' }>;

/**
 * Has a share of an order's authorised money captured, in the transaction that sends the goods. Σ shares never exceeds
 * what was authorised.
 *
 * @param share.key the shipment: asked for again, it is the same capture
 * @param share.amount minor units of the order's currency
 * @param share.final true when nothing more will be sent: the rest is released
 */
export const captureShareParts = async (
  db: Database,
  order: Order,
  share: Pick<PendingCapture, 'amount' | 'key' | 'final'>,
  how: { readonly clock: Clock; readonly cause: Cause },
): Promise<CaptureShare> => {
  const account = await loadAccount(db, order);
  if (authorisedAttempt(account) === undefined) return { kind: 'parts', parts: [] };
  const change = captureRequested(account, share);
  if (change.kind === 'above_authorised') return change;
  if (change.kind === 'not_authorised' || change.captures.length === 0) return { kind: 'parts', parts: [] };
  const saved = nextVersion(change);
  const facts = { order, account: saved.account, ...how };
  return {
    kind: 'parts',
    parts: [
      changeAccountPart(saved, [captureRequestedEvent(facts, change.captures)], how),
      showPaymentPart(order.orderId, orderPaymentOf(saved.account, order)),
    ],
  };
};
