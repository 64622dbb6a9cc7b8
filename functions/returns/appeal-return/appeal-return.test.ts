import { describe, expect, it } from '@jest/globals';
import { asking, customer, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { deliveredOrder, deliveredWorld } from '../../../test/support/delivered-order.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { DAY } from '#shared/time/clock.ts';
import { approveReturn } from '../approve-return/approve-return.ts';
import { refuseReturn } from '../refuse-return/refuse-return.ts';
import { requestReturn } from '../request-return/request-return.ts';
import { returnPolicyBody } from '../schemas.ts';
import { returnRecords } from '../store/personal-records.ts';
import { countReturnedPart } from '../store/customer-returns.ts';
import { policyKey } from '../store/policies.ts';
import { loadReturns } from '../store/returns.ts';
import { appealReturn } from './appeal-return.ts';

const staff = staffWith('orders.write');
const buyer = customer('cus_1');
const message = 'It was torn when it came';

/** Two shirts of 198 whose return waits for staff; with `review`, because one of another return was something else. */
const shop = async ({ review = false } = {}) => {
  const world = await deliveredWorld(deliveredOrder({ customerId: 'cus_1' }));
  const { runtime } = world;
  const terms = review
    ? { review: { abovePercent: 100, fromUnits: 10, rejectedUnits: 1 } }
    : { approval: 'staff' as const };
  await runtime.db.writeOne(
    put(policyKey('web'), { channel: 'web', version: 1, ...returnPolicyBody.parse(terms) }),
  );
  const history = { returned: 0, rejected: 1, worn: 0 };
  await runtime.db.write(countReturnedPart('cus_1', '2026-11', history).actions);
  const request = async (quantity = 2) => {
    const lines = [{ lineId: 'ln_1', quantity, reason: 'too_small' }];
    const body = { lines, returnMethod: 'drop_off' as const, refundTo: 'tenders' as const, exception: false };
    const asked = asking(buyer, { params: { orderId: 'ord_1' }, body });
    return (await requestReturn(asked, runtime)).body.returnId;
  };
  const returnId = await request();
  const params = { orderId: 'ord_1', returnId };
  return {
    world,
    runtime,
    request,
    appeal: (text = message, actor = buyer) =>
      appealReturn(asking(actor, { params, body: { message: text } }), runtime),
    refuse: () => refuseReturn(asking(staff, { params, body: { refusal: 'used' as const } }), runtime),
    approve: () => approveReturn(asking(staff, { params, body: {} }), runtime),
    status: async () => (await loadReturns(runtime.db, 'ord_1')).returns[0]?.status,
  };
};

describe('the appeal of a return', () => {
  it('that was refused brings it back to staff once, who can approve it', async () => {
    const { appeal, refuse, approve, world, request, runtime } = await shop();
    await refuse();
    runtime.pass(DAY);

    const { body } = await appeal();
    const again = await appeal();

    expect(body).toMatchObject({
      status: 'requested',
      appeal: { message },
      dueAt: '2026-11-27T03:00:00.000Z',
    });
    expect(body.refusal).toBeUndefined();
    expect(again.body).toEqual(body);
    expect(world.events('ReturnAppealed')).toMatchObject([{ data: { appealed: true, amount: 198 } }]);
    expect(JSON.stringify(world.events('ReturnAppealed'))).not.toContain(message);
    expect(await refusalOf(request(1))).toBe('NOT_RETURNABLE');
    expect((await approve()).body.status).toBe('approved');
    expect(world.events('ReturnApproved')).toMatchObject([{ data: { appealed: true } }]);
  });

  it('is decided again and not appealed again, nor when it is approved', async () => {
    const { appeal, refuse, world } = await shop();
    expect(await refusalOf(appeal())).toBe('APPEAL_NOT_AVAILABLE');
    await refuse();
    await appeal();
    await refuse();

    expect(await refusalOf(appeal('Please look again'))).toBe('APPEAL_NOT_AVAILABLE');
    expect(world.events('ReturnRefused')).toHaveLength(2);
  });

  it('in review keeps its place, and tells staff why it should be accepted', async () => {
    const { appeal, status } = await shop({ review: true });

    const { body } = await appeal();

    expect(body).toMatchObject({ status: 'requested', review: ['rejected_goods'], appeal: { message } });
    expect(await status()).toBe('requested');
  });

  it('is not possible after its time, when its units are in another return, nor for anybody else', async () => {
    const { appeal, refuse, runtime, request } = await shop();
    await refuse();
    expect(await refusalOf(appeal(message, customer('cus_2')))).toBe('ORDER_NOT_FOUND');
    await request(1);
    expect(await refusalOf(appeal())).toBe('APPEAL_NOT_AVAILABLE');
    runtime.pass(15 * DAY);
    await expect(appeal()).rejects.toMatchObject({
      details: { detail: 'it could be appealed until 2026-12-07T03:00:00.000Z' },
    });
  });

  it('loses its message when the data of the customer is erased', async () => {
    const { appeal, refuse, runtime } = await shop();
    await refuse();
    await appeal();

    const { records } = await returnRecords(runtime.db, 'ord_1');
    await runtime.db.write(records.flatMap(({ erase }) => erase));

    const [kept] = (await loadReturns(runtime.db, 'ord_1')).returns;
    expect(kept?.appeal).toEqual({ appealedAt: '2026-11-23T03:00:00.000Z' });
  });
});
