import { loadAccount, loadLedger } from '../../functions/payments/store/accounts.ts';
import { loadOrder, moveLineQuantitiesPart, type Order } from '../../functions/orders/public.ts';
import { onCaptureRequested } from '../../functions/payments/on-capture-requested/on-capture-requested.ts';
import { onFulfilmentShipped } from '../../functions/payments/on-fulfilment-shipped/on-fulfilment-shipped.ts';
import { onOrderCancelled } from '../../functions/payments/on-order-cancelled/on-order-cancelled.ts';
import { onOrderExpired } from '../../functions/payments/on-order-expired/on-order-expired.ts';
import { onOrderLinesCancelled } from '../../functions/payments/on-order-lines-cancelled/on-order-lines-cancelled.ts';
import { onPaymentAuthorised } from '../../functions/payments/on-payment-authorised/on-payment-authorised.ts';
import { onRefundRequested } from '../../functions/payments/on-refund-requested/on-refund-requested.ts';
import { receiveWebhook } from '../../functions/payments/receive-webhook/receive-webhook.ts';
import { startPayment } from '../../functions/payments/paying/start-payment.ts';
import { balanceDue, capturedOf, refundedOf } from '../../functions/payments/model/account.ts';
import { ledgerBalance } from '../../functions/payments/model/ledger.ts';
import type { Notification } from '../../functions/payments/model/provider.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { AlreadyApplied } from '#shared/events/inbox.ts';
import type { Envelope } from '#shared/events/envelope.ts';
import type { Schedules, TimerInput } from '#shared/scheduler/schedules.ts';
import { fakeProvider } from './fake-provider.ts';
import { placeSample, sampleOrder, stockShirts } from './sample-order.ts';
import { requestFrom, testRuntime } from './test-runtime.ts';

/** An order of two shirts that waits for its payment at a provider in memory; no shirt is left on the shelf. */
export const paymentsWorld = async (order: Order = sampleOrder()) => {
  const provider = fakeProvider();
  const timers = new Map<string, { readonly at: string; readonly input: TimerInput }>();
  const schedules: Schedules = {
    at: async (name, at, input) => {
      if (!timers.has(name)) timers.set(name, { at, input });
    },
    cancel: async (name) => {
      timers.delete(name);
    },
  };
  const runtime = { ...testRuntime(), providers: provider.providers, schedules };
  await stockShirts(runtime, 0);
  await placeSample(runtime, order);
  if (order.payment.method !== 'cash') await startPayment(order, runtime);

  const notify = (says: Partial<Notification> = {}, headers: Record<string, string> = { signed: 'yes' }) =>
    receiveWebhook(
      {
        ...requestFrom({ kind: 'guest' }),
        params: { provider: 'sandbox' },
        query: undefined,
        body: undefined,
        headers,
        rawBody: JSON.stringify({
          orderId: 'ord_1',
          reference: 'ref-ord_1#1',
          says: 'captured',
          money: { amount: order.totals.total, currency: order.currency },
          ...says,
        }),
      },
      runtime,
    );

  const events = (type: string): readonly Envelope[] =>
    runtime.db
      .items('orders')
      .map(({ event }) => event as Envelope | undefined)
      .filter((event): event is Envelope => event?.metadata.type === type);

  const shipped: Parameters<typeof onFulfilmentShipped>[0][] = [];

  return {
    runtime,
    /** Units of a line leave the house in Jakarta; the next deliveries tell of it. */
    ship: async (lineId: string, quantity: number): Promise<void> => {
      const before = (await loadOrder(runtime.db, 'ord_1')) as Order;
      const units = { lineId, quantity, locationId: 'jakarta' } as const;
      const moves = [
        { ...units, from: 'allocated', to: 'picked' },
        { ...units, from: 'picked', to: 'shipped' },
      ] as const;
      const cause = { actor: { kind: 'guest' }, correlationId: 'correlation-1' } as const;
      await commit(runtime.db, [
        moveLineQuantitiesPart(before, moves, { clock: runtime.clock, cause, recentKeys: [] }),
      ]);
      shipped.push({
        metadata: { eventId: `shipped-${shipped.length}`, correlationId: 'correlation-1' },
        data: { orderId: 'ord_1' },
      } as Parameters<typeof onFulfilmentShipped>[0]);
    },
    provider,
    notify,
    events,
    timers,
    order: async () => (await loadOrder(runtime.db, 'ord_1')) as Order,
    /** Delivers every event that payments react to, `times` over, as a bus does that delivers at least once. */
    deliver: async (times = 1): Promise<void> => {
      for (let time = 0; time < times; time += 1) {
        for (const event of events('PaymentAuthorised'))
          await onPaymentAuthorised(event as Parameters<typeof onPaymentAuthorised>[0], runtime);
        for (const event of shipped.toReversed()) await onFulfilmentShipped(event, runtime);
        for (const event of events('OrderCancelled'))
          await onOrderCancelled(event as Parameters<typeof onOrderCancelled>[0], runtime);
        for (const event of events('OrderExpired'))
          await onOrderExpired(event as Parameters<typeof onOrderExpired>[0], runtime);
        for (const event of events('CaptureRequested'))
          await onCaptureRequested(event as Parameters<typeof onCaptureRequested>[0], runtime);
        for (const event of events('OrderLinesCancelled'))
          await onOrderLinesCancelled(event as Parameters<typeof onOrderLinesCancelled>[0], runtime).catch(
            unlessApplied,
          );
        for (const event of events('RefundRequested'))
          await onRefundRequested(event as Parameters<typeof onRefundRequested>[0], runtime);
      }
    },
    /** What the books say, and that they agree with each other. */
    money: async () => {
      const account = await loadAccount(runtime.db, order);
      const ledger = await loadLedger(runtime.db, 'ord_1');
      return {
        captured: capturedOf(account),
        refunded: refundedOf(account),
        balanceDue: balanceDue(account),
        inLedger: ledgerBalance(ledger, order.currency),
        pending: account.pendingRefunds.length,
      };
    },
  };
};

/** What was applied before is done. */
const unlessApplied = (error: unknown): void => {
  if (!(error instanceof AlreadyApplied)) throw error;
};
