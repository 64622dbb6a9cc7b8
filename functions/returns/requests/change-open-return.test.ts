import { describe, expect, it } from '@jest/globals';
import { deliveredOrder, deliveredWorld } from '../../../test/support/delivered-order.ts';
import { fakeCarrier } from '../../../test/support/fake-carrier.ts';
import { requestFrom } from '../../../test/support/test-runtime.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { DAY } from '#shared/time/clock.ts';
import { approveReturn } from '../approve-return/approve-return.ts';
import { cancelReturn } from '../cancel-return/cancel-return.ts';
import { refuseReturn } from '../refuse-return/refuse-return.ts';
import { requestReturn } from '../request-return/request-return.ts';
import { returnPolicyBody } from '../schemas.ts';
import { policyKey } from '../store/policies.ts';
import { loadReturns } from '../store/returns.ts';
import { sweepOverdueReturns } from '../sweep-overdue-returns/sweep-overdue-returns.ts';

const staff: Actor = { kind: 'staff', staffId: 's1', role: 'support', scopes: ['orders.write'] };
const customer: Actor = { kind: 'customer', customerId: 'cus_1' };

const requested = async () => {
  const world = await deliveredWorld(deliveredOrder({ customerId: 'cus_1' }));
  const policy = { channel: 'web', version: 1, ...returnPolicyBody.parse({ approval: 'staff' }) };
  await world.runtime.db.writeOne(put(policyKey('web'), policy));
  const ask = () =>
    requestReturn(
      {
        ...requestFrom(customer),
        params: { orderId: 'ord_1' },
        query: undefined,
        body: {
          lines: [{ lineId: 'ln_1', quantity: 2, reason: 'too_small' }],
          returnMethod: 'drop_off',
          refundTo: 'tenders',
          exception: false,
        },
      },
      world.runtime,
    );
  const { body } = await ask();
  const at = (actor: Actor, more: object = {}) => ({
    ...requestFrom(actor),
    params: { orderId: 'ord_1', returnId: body.returnId },
    query: undefined,
    ...more,
  });
  const status = async () => (await loadReturns(world.runtime.db, 'ord_1')).returns.at(0)?.status;
  return { world, ask, at, status };
};

describe('a requested return', () => {
  it('is approved by staff once, and its goods have three weeks from then', async () => {
    const { world, at } = await requested();
    world.runtime.pass(DAY);

    const answers = await Promise.all(
      [1, 2].map(() => approveReturn({ ...at(staff), body: {} }, world.runtime)),
    );

    expect(answers.map(({ body }) => [body.status, body.dueAt])).toEqual(
      Array.from({ length: 2 }, () => ['approved', '2026-12-15T03:00:00.000Z']),
    );
    expect(world.events('ReturnApproved')).toMatchObject([{ data: { automatic: false } }]);
  });

  it('is refused with a reason, and its units can be returned again', async () => {
    const { world, ask, at } = await requested();

    const { body } = await refuseReturn({ ...at(staff), body: { refusal: 'used' } }, world.runtime);

    expect(body).toMatchObject({ status: 'refused', refusal: 'used' });
    expect(await ask()).toMatchObject({ status: 201 });
  });

  it('is cancelled by its customer, and by nobody else’s', async () => {
    const { world, at, status } = await requested();

    await expect(
      cancelReturn({ ...at({ kind: 'customer', customerId: 'cus_2' }), body: {} }, world.runtime),
    ).rejects.toMatchObject({ contract: { code: 'ORDER_NOT_FOUND' } });
    await cancelReturn({ ...at(customer), body: {} }, world.runtime);

    expect(await status()).toBe('cancelled');
    await expect(approveReturn({ ...at(staff), body: {} }, world.runtime)).rejects.toMatchObject({
      contract: { code: 'RETURN_CLOSED' },
      details: { extensions: { returnStatus: 'cancelled' } },
    });
  });

  it('refuses a stale version', async () => {
    const { world, at } = await requested();

    await expect(
      approveReturn({ ...at(staff, { ifMatch: 7 }), body: {} }, world.runtime),
    ).rejects.toMatchObject({ contract: { code: 'STALE_VERSION' } });
  });

  it('expires once when it was approved and its goods do not come in three weeks', async () => {
    const { world, ask, at, status } = await requested();
    await approveReturn({ ...at(staff), body: {} }, world.runtime);
    world.runtime.pass(20 * DAY);
    await sweepOverdueReturns(undefined as never, { ...world.runtime, ...fakeCarrier().runtime });
    const early = await status();
    world.runtime.pass(2 * DAY);

    await sweepOverdueReturns(undefined as never, { ...world.runtime, ...fakeCarrier().runtime });
    await sweepOverdueReturns(undefined as never, { ...world.runtime, ...fakeCarrier().runtime });

    expect([early, await status()]).toEqual(['approved', 'expired']);
    expect(world.events('ReturnExpired')).toHaveLength(1);
    await expect(ask()).resolves.toMatchObject({ status: 201 });
  });
});
