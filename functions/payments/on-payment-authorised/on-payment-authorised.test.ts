import { describe, expect, it } from '@jest/globals';
import { paymentsWorld } from '../../../test/support/payments-world.ts';
import { sampleOrder } from '../../../test/support/sample-order.ts';
import { requestFrom } from '../../../test/support/test-runtime.ts';
import { payOrder } from '../pay-order/pay-order.ts';

const finance = {
  kind: 'staff',
  staffId: 's1',
  role: 'finance',
  scopes: ['orders.read', 'payments.write'],
} as const;

describe('an order whose money is authorised after its goods left', () => {
  it('is captured at once, and once however often it is told', async () => {
    const world = await paymentsWorld(sampleOrder({ status: 'confirmed' }));
    await world.ship('ln_1', 2);
    await payOrder(
      {
        ...requestFrom(finance),
        params: { orderId: 'ord_1' },
        query: undefined,
        body: { method: 'sandbox' },
      },
      world.runtime,
    );
    world.provider.decide('ref-ord_1#1', { state: 'authorised' });
    await world.notify({ says: 'pending' });
    await world.deliver(3);

    expect([...world.provider.captures.values()]).toEqual([222_000]);
    expect(await world.order()).toMatchObject({ status: 'paid', payment: { captured: 222_000 } });
  });
});
