import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { instant } from '#shared/time/clock.ts';
import { chargedBack, newsOf, type Chargeback } from '../model/chargeback.ts';
import type { ChargebackReport } from '../model/chargeback-report.ts';
import { attemptOf } from '../model/account.ts';
import { requireOrder } from '../requests/require-order.ts';
import { chargebackPart, loadChargeback } from '../store/chargebacks.ts';
import type { OrderAndAccount } from '../store/order-and-account.ts';
import { chargebackEvent } from '../store/payment-events.ts';
import { isMoved } from './moved.ts';
import { saveAccountChange, type PaymentDependencies } from './save-account-change.ts';

/**
 * Applies what is said of a chargeback, once, however often and in whatever order it is said: ledger, chargeback and
 * events in one transaction.
 */
export const applyChargeback = (
  orderId: string,
  report: ChargebackReport,
  dependencies: PaymentDependencies,
): Promise<Chargeback> =>
  decideAgain(isMoved, async () => {
    const { chargebackId } = report;
    const [before, known] = await Promise.all([
      requireOrder(dependencies.db, orderId),
      loadChargeback(dependencies.db, { orderId, chargebackId }),
    ]);
    const steps = newsOf(known, report);
    if (known !== undefined && steps.length === 0) return known;
    // What was said first is what the money was moved by.
    const money = known === undefined ? report.money : { amount: known.amount, currency: known.currency };
    const settled = { ...report, money, attempt: known?.attempt ?? report.attempt };
    const next = nextOf(before, known, settled, instant(dependencies.clock));
    await saveAccountChange(
      before,
      chargedBack(before.account, settled, steps),
      dependencies,
      (facts) => steps.map((step) => chargebackEvent(facts, next, step)),
      [chargebackPart(next)],
    );
    return next;
  });

const nextOf = (
  { order, account }: OrderAndAccount,
  known: Chargeback | undefined,
  { money, ...report }: ChargebackReport,
  at: string,
): Chargeback => {
  const resolvedAt = report.status === 'open' ? undefined : at;
  if (known !== undefined) return { ...known, status: report.status, resolvedAt, version: known.version + 1 };
  const { method } = attemptOf(account, report);
  const { orderId, channel } = order;
  return {
    ...report,
    ...money,
    orderId,
    channel,
    method,
    receivedAt: at,
    resolvedAt,
    evidence: [],
    version: 1,
  };
};
