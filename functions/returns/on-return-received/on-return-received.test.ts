import { describe, expect, it } from '@jest/globals';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { AlreadyApplied } from '#shared/events/inbox.ts';
import { readReturned } from '../store/customer-returns.ts';
import { readReasons } from '../store/reasons.ts';
import { onReturnReceived } from './on-return-received.ts';

const received = {
  metadata: { eventId: 'e1', occurredAt: '2026-11-23T10:00:00.000Z' },
  data: {
    returnId: 'ret_1',
    orderId: 'ord_1',
    channel: 'web',
    customerId: 'cus_1',
    lines: [{ lineId: 'ln_1', sku: 'SHIRT', quantity: 4, reason: 'too_small' }],
    received: [
      { lineId: 'ln_1', sku: 'SHIRT', quantity: 2, disposition: 'sellable' },
      { lineId: 'ln_1', sku: 'SHIRT', quantity: 1, disposition: 'damaged' },
      { lineId: 'ln_1', sku: 'SHIRT', quantity: 1, disposition: 'rejected' },
    ],
  },
} as unknown as Parameters<typeof onReturnReceived>[0];

describe('a return that was received', () => {
  it('counts once for its SKUs and for its customer, what was not announced or came back used apart', async () => {
    const runtime = testRuntime();
    await onReturnReceived(received, runtime);
    await onReturnReceived(received, runtime).catch((error: unknown) => {
      if (!(error instanceof AlreadyApplied)) throw error;
    });

    expect(await readReturned(runtime.db, 'cus_1', '2026-11')).toEqual({ returned: 3, rejected: 1, worn: 1 });
    expect(await readReturned(runtime.db, 'cus_1', '2026-12')).toEqual({ returned: 0, rejected: 0, worn: 0 });
    const reasons = await readReasons(runtime.db, 'SHIRT', { from: '2026-11', to: '2026-11' });
    expect([...reasons]).toEqual([['too_small', 3]]);
  });
});
