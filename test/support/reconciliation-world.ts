import { closeDay } from '../../functions/reconciliation/close-day/close-day.ts';
import { explainDifference } from '../../functions/reconciliation/explain-difference/explain-difference.ts';
import { getSettlement } from '../../functions/reconciliation/get-settlement/get-settlement.ts';
import { reconcileDay } from '../../functions/reconciliation/reconcile-day/reconcile-day.ts';
import { recordMovement } from '../../functions/reconciliation/requests/record-movement.ts';
import { fileOf } from '../../functions/reconciliation/runtime.ts';
import type { Envelope } from '#shared/events/envelope.ts';
import { memoryFiles } from './memory-files.ts';
import { requestFrom, testRuntime } from './test-runtime.ts';

const DAY = '2026-11-23';
const HEAD = 'Order ID,Transaction status,Transaction time,Amount,Fee';
const params = { method: 'midtrans', day: DAY } as const;
const finance = {
  ...requestFrom({ kind: 'staff', staffId: 'f1', role: 'finance', scopes: ['payments.reconcile'] }),
  params,
};
type Explained = Parameters<typeof explainDifference>[0]['body'];

/** A day on which the ledger captured two orders and refunded one, at Midtrans. */
export const reconciliationWorld = async () => {
  const runtime = { ...testRuntime(), files: memoryFiles() };
  const moved = (kind: 'capture' | 'refund', orderId: string, amount: number, channel = 'web') =>
    recordMovement(runtime.db, kind, {
      method: 'midtrans',
      key: `${orderId}-${kind}`,
      at: `${DAY}T03:00:00.000Z`,
      orderId,
      channel,
      amount,
      currency: 'IDR',
    });
  await moved('capture', 'ord_1', 222_000);
  await moved('capture', 'ord_2', 100_000, 'app');
  await moved('refund', 'ord_1', 22_000);

  return {
    runtime,
    moved,
    upload: (...lines: readonly string[]) =>
      runtime.files.write(fileOf('midtrans', DAY), [HEAD, ...lines].join('\n')),
    uploadText: (text: string) => runtime.files.write(fileOf('midtrans', DAY), text),
    reconcile: async () =>
      (await reconcileDay({ ...finance, query: undefined, body: { currency: 'IDR' } }, runtime)).body,
    explain: async (body: Explained) =>
      (await explainDifference({ ...finance, query: undefined, body }, runtime)).body,
    close: async () => (await closeDay({ ...finance, query: undefined, body: {} }, runtime)).body,
    get: async () =>
      (await getSettlement({ ...finance, query: { limit: 100 }, body: undefined }, runtime)).body,
    events: (type: string): readonly Envelope[] =>
      runtime.db
        .items('orders')
        .map(({ event }) => event as Envelope | undefined)
        .filter((event): event is Envelope => event?.metadata.type === type),
  };
};

/** The file that agrees with the ledger of that day. */
export const agreeing = [
  `ord_1-1,settlement,${DAY} 10:00:00,222000.00,1554`,
  `ord_2-1,settlement,${DAY} 10:00:00,100000.00,700`,
  `ord_1-1,refund,${DAY} 12:00:00,22000.00,0`,
  `ord_9-1,expire,${DAY} 12:00:00,5000.00,0`,
] as const;
