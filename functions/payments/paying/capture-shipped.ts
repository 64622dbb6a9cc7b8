import { isOpen } from '../../orders/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { captureRequested } from '../model/captures.ts';
import { shippedShare } from '../model/shipped-share.ts';
import { requireOrder } from '../requests/require-order.ts';
import { captureRequestedEvent } from '../store/payment-events.ts';
import { isMoved } from './moved.ts';
import { saveAccountChange, type PaymentDependencies } from './save-account-change.ts';

/**
 * Has the share of what was sent captured, once: it compares order and account, so that events which come twice, late
 * or in another order find nothing to do. Orders that are not paid out of an authorised payment stay as they are.
 */
export const captureShipped = (orderId: string, dependencies: PaymentDependencies): Promise<void> =>
  decideAgain(isMoved, async () => {
    const before = await requireOrder(dependencies.db, orderId);
    const { order, account } = before;
    const share = isOpen(order.status) ? shippedShare(order, account) : undefined;
    if (share === undefined) return;
    // One decision per version of the account, so one key per share.
    const change = captureRequested(account, { ...share, key: `${orderId}-sent-${account.version}` });
    if (change.kind !== 'capturing') return;
    await saveAccountChange(before, change, dependencies, (facts) => [
      captureRequestedEvent(facts, change.captures),
    ]);
  });
