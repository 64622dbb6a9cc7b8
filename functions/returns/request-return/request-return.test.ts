import { describe, expect, it } from '@jest/globals';
import { deliveredOrder, deliveredWorld, openLocation } from '../../../test/support/delivered-order.ts';
import { requestFrom } from '../../../test/support/test-runtime.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { DAY } from '#shared/time/clock.ts';
import { loadCreditAccount, storeCreditId } from '../../credit/public.ts';
import { stockKey } from '../../inventory/public.ts';
import type { OrderLine } from '../../orders/public.ts';
import { previewReturn } from '../preview-return/preview-return.ts';
import { returnPolicyBody } from '../schemas.ts';
import { countReturnedPart } from '../store/customer-returns.ts';
import { policyKey } from '../store/policies.ts';
import { requestReturn } from './request-return.ts';

const customer: Actor = { kind: 'customer', customerId: 'cus_1' };
const clerk: Actor = {
  kind: 'staff',
  staffId: 's1',
  role: 'store-clerk',
  scopes: ['orders.write'],
  locations: ['bandung'],
};
type World = Awaited<ReturnType<typeof deliveredWorld>>;
type Body = Parameters<typeof requestReturn>[0]['body'];

const ofCustomer = (line: Partial<OrderLine> = {}) =>
  deliveredWorld(deliveredOrder({ customerId: 'cus_1' }, line));
const line = (quantity: number, reason = 'too_small') => ({ lineId: 'ln_1', quantity, reason });
const ask = ({ runtime }: World, body: Partial<Body>, actor: Actor = customer, more: object = {}) =>
  requestReturn(
    {
      ...requestFrom(actor),
      params: { orderId: 'ord_1' },
      query: undefined,
      body: { lines: [line(1)], returnMethod: 'drop_off', refundTo: 'tenders', exception: false, ...body },
      ...more,
    },
    runtime,
  );
const setPolicy = ({ runtime }: World, terms: object) =>
  runtime.db.writeOne(
    put(policyKey('web'), { channel: 'web', version: 1, ...returnPolicyBody.parse(terms) }),
  );
const shirtsAt = async ({ runtime }: World, locationId: string) => {
  const stock = await runtime.db.get<Record<string, unknown>>(stockKey('SHIRT', locationId));
  return [stock?.['onHand'], stock?.['available'], stock?.['unavailable']];
};

describe('requesting a return', () => {
  it('promises 99 for one of two of 100, with 20 off both and 10 % tax on top, and 99 for the other', async () => {
    const world = await ofCustomer();

    const first = await ask(world, {});
    const second = await ask(world, {});

    expect(first.body).toMatchObject({ status: 'approved', refund: { units: 99, fees: 0, amount: 99 } });
    expect(second.body.refund.amount).toBe(99);
    expect(world.events('ReturnApproved')).toMatchObject([
      { data: { amount: 99, automatic: true, lines: [{ sku: 'SHIRT', quantity: 1, reason: 'too_small' }] } },
      { data: { amount: 99 } },
    ]);
  });

  it('shares 1,000 over three units as 333, 333 and 334, however they come back', async () => {
    const shares = [
      { units: 2, amount: 667 },
      { units: 1, amount: 666 },
    ];
    const order = deliveredOrder(
      {
        customerId: 'cus_1',
        totals: { goods: 3000, discount: 2000, delivery: 0, tax: 0, total: 1000, taxIncluded: true },
      },
      {
        quantity: 3,
        unitPrice: 1000,
        discount: 2000,
        unitDiscounts: shares,
        total: 1000,
        tax: 0,
        allocations: [{ locationId: 'jakarta', bucket: '0', quantity: 3, delivered: 3 }],
      },
    );
    const world = await deliveredWorld(order);
    const amounts: number[] = [];

    for (let unit = 0; unit < 3; unit += 1) amounts.push((await ask(world, {})).body.refund.amount);

    expect(amounts).toEqual([333, 333, 334]);
  });

  it('reserves its units, so that no other return can have them', async () => {
    const world = await ofCustomer();
    await ask(world, { lines: [line(2)] });

    await expect(ask(world, {})).rejects.toMatchObject({
      contract: { code: 'NOT_RETURNABLE', status: 422 },
      details: { errors: [{ pointer: '/body/lines/0/quantity', code: 'not_delivered' }] },
    });
  });

  it('by two at once promises each unit once', async () => {
    const world = await ofCustomer();

    const outcomes = await Promise.allSettled([
      ask(world, { lines: [line(2)] }),
      ask(world, { lines: [line(1)] }),
    ]);

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is refused for goods that are still on their way', async () => {
    const world = await ofCustomer({
      allocations: [{ locationId: 'jakarta', bucket: '0', quantity: 2, shipped: 2 }],
    });

    await expect(ask(world, {})).rejects.toMatchObject({
      details: { errors: [{ code: 'not_delivered' }] },
    });
  });

  it('is possible until the last day of the window in the policy’s time zone, and by staff after it', async () => {
    const world = await ofCustomer();
    await setPolicy(world, { windowDays: 1, timeZone: 'Asia/Jakarta' });
    world.runtime.pass(DAY + 13 * 3_600_000);

    expect((await ask(world, {})).status).toBe(201);
    world.runtime.pass(2 * 3_600_000);
    await expect(ask(world, {})).rejects.toMatchObject({
      details: { errors: [{ pointer: '/body/lines/0/lineId', code: 'window_over' }] },
    });
    expect(await ask(world, { exception: true, exceptionReason: 'late_delivery' }, clerk)).toMatchObject({
      status: 201,
      body: { exceptionReason: 'late_delivery' },
    });
    await expect(ask(world, { exception: true })).rejects.toMatchObject({ contract: { code: 'FORBIDDEN' } });
  });

  it('for warranty or a recall is possible in a window of its own, also of goods that are not returnable', async () => {
    const world = await ofCustomer();
    const warranty = { code: 'warranty', name: 'Warranty', fault: 'merchant', windowDays: 730 };
    await setPolicy(world, { windowDays: 0, reasons: [warranty] });
    world.runtime.pass(729 * DAY);

    expect((await ask(world, { lines: [line(1, 'warranty')] })).status).toBe(201);
    world.runtime.pass(2 * DAY);
    await expect(ask(world, { lines: [line(1, 'warranty')] })).rejects.toMatchObject({
      details: { errors: [{ code: 'window_over' }] },
    });
  });

  it('waits for staff where the policy says so', async () => {
    const world = await ofCustomer();
    await setPolicy(world, { approval: 'staff' });

    const { body } = await ask(world, {});

    expect(body).toMatchObject({ status: 'requested', dueAt: '2026-11-26T03:00:00.000Z' });
    expect(world.events('ReturnRequested')).toHaveLength(1);
  });

  it('keeps fees only when the reason is the customer’s doing, and wants a photo of damage', async () => {
    const world = await ofCustomer();
    await setPolicy(world, { restockingPercent: 10, returnShippingFee: 20 });
    const photo = 'https://cdn.example/a.jpg';

    const mind = await ask(world, { returnMethod: 'courier' });
    const damaged = await ask(world, { returnMethod: 'courier', lines: [{ ...line(1, 'damaged'), photo }] });

    expect(mind.body.refund).toEqual({ units: 99, delivery: 0, fees: 29, amount: 70, bonus: 0 });
    expect(damaged.body.refund).toMatchObject({ fees: 0, amount: 99 });
    await expect(ask(await ofCustomer(), { lines: [line(1, 'damaged')] })).rejects.toMatchObject({
      details: { errors: [{ pointer: '/body/lines/0/photo', code: 'photo_missing' }] },
    });
  });

  it('refunds goods that are not worth bringing back at once, and leaves them with the customer', async () => {
    const world = await ofCustomer();
    await setPolicy(world, { keepBelow: 100 });

    const { body } = await ask(world, { lines: [line(1, 'not_as_described')] });
    await world.deliver();

    expect(body).toMatchObject({
      status: 'received',
      returnMethod: 'keep',
      received: [{ disposition: 'kept' }],
    });
    expect(await world.money()).toMatchObject({ refunded: 99 });
    expect(await shirtsAt(world, 'jakarta')).toEqual([2, 0, 0]);
  });

  it('over the counter of another store takes goods in there and refunds them in one call', async () => {
    const world = await ofCustomer();
    await openLocation(world.runtime, 'bandung');
    const handIn = {
      locationId: 'bandung',
      received: [
        { lineId: 'ln_1', quantity: 1, disposition: 'sellable' as const },
        { lineId: 'ln_1', quantity: 1, disposition: 'damaged' as const },
      ],
    };

    const { body } = await ask(world, { lines: [line(2)], returnMethod: 'store', handIn }, clerk);
    await world.deliver();

    expect(body).toMatchObject({ status: 'received', locationId: 'bandung', refund: { amount: 198 } });
    expect(await shirtsAt(world, 'bandung')).toEqual([2, 1, 1]);
    expect((await world.order()).lines[0]?.allocations).toMatchObject([{ delivered: 0, returned: 2 }]);
    expect(await world.money()).toMatchObject({ captured: 198, refunded: 198, inLedger: 0 });
    await expect(ask(world, { handIn }, customer)).rejects.toMatchObject({ contract: { code: 'FORBIDDEN' } });
  });

  it('with the same key is made once', async () => {
    const world = await ofCustomer();
    const idempotency = { key: 'k', fingerprint: 'f' };

    const answers = await Promise.all([1, 2].map(() => ask(world, {}, customer, { idempotency })));

    expect(new Set(answers.map(({ body }) => body.returnId)).size).toBe(1);
    expect(world.events('ReturnApproved')).toHaveLength(1);
  });

  it('is refused when the amount is no longer what the preview showed', async () => {
    const world = await ofCustomer();
    const asked = { ...requestFrom(customer), params: { orderId: 'ord_1' }, query: undefined };
    const shown = await previewReturn(
      { ...asked, body: { lines: [line(1)], returnMethod: 'drop_off', refundTo: 'tenders' } },
      world.runtime,
    );
    await setPolicy(world, { restockingPercent: 50 });

    await expect(ask(world, { expectedAmount: shown.body.refund.amount })).rejects.toMatchObject({
      contract: { code: 'RETURN_AMOUNT_CHANGED', status: 409 },
      details: { extensions: { from: 99, to: 50 } },
    });
  });

  describe('with its refund taken as store credit', () => {
    const creditOf = ({ runtime }: World) => loadCreditAccount(runtime.db, storeCreditId('cus_1', 'IDR'));
    const handIn = {
      locationId: 'bandung',
      received: [{ lineId: 'ln_1', quantity: 2, disposition: 'sellable' as const }],
    };
    const handInAll = (world: World) =>
      ask(world, { lines: [line(2)], refundTo: 'store_credit', handIn }, clerk);

    it('adds the bonus of the policy once, and leaves what the tender took where it is', async () => {
      const world = await ofCustomer();
      await openLocation(world.runtime, 'bandung');
      await setPolicy(world, { storeCredit: { bonusPercent: 10, bonusMost: 15 } });

      const { body } = await handInAll(world);
      await world.deliver(2);

      expect(body).toMatchObject({ refundTo: 'store_credit', refund: { amount: 198, bonus: 15 } });
      expect(await creditOf(world)).toMatchObject({ balance: 213 });
      expect(world.provider.refunds.size).toBe(0);
      expect(await world.money()).toMatchObject({ captured: 198, refunded: 198, pending: 0, inLedger: 0 });
      expect(world.events('PaymentRefunded')).toMatchObject([{ data: { amount: 198, toCredit: true } }]);
    });

    it('rounds the bonus down, and shows it before anything is decided', async () => {
      const world = await ofCustomer();
      await setPolicy(world, { storeCredit: { bonusPercent: 10, bonusMost: 1000 } });

      const { body } = await previewReturn(
        {
          ...requestFrom(customer),
          params: { orderId: 'ord_1' },
          query: undefined,
          body: { lines: [line(1)], returnMethod: 'drop_off', refundTo: 'store_credit' },
        },
        world.runtime,
      );

      expect(body.refund).toMatchObject({ amount: 99, bonus: 9 });
      expect((await ask(world, {})).body.refund).toMatchObject({ amount: 99, bonus: 0 });
    });

    it('is refused to a guest, who has no store credit', async () => {
      const world = await deliveredWorld();

      await expect(ask(world, { refundTo: 'store_credit' }, clerk)).rejects.toMatchObject({
        contract: { code: 'STORE_CREDIT_NOT_AVAILABLE', status: 422 },
        details: { errors: [{ pointer: '/body/refundTo' }] },
      });
    });
  });

  it('waits for staff when the customer sent back other goods before, and is never refused for it', async () => {
    const world = await ofCustomer();
    await setPolicy(world, {
      review: { abovePercent: 100, fromUnits: 1, rejectedUnits: 1 },
      keepBelow: 1000,
    });
    const counted = countReturnedPart('cus_1', '2026-10', { returned: 0, rejected: 1 });
    await commit(world.runtime.db, [counted]);

    const { body } = await ask(world, {
      lines: [{ ...line(1, 'damaged'), photo: 'https://cdn.example/a.jpg' }],
    });
    const { body: ofStaff } = await ask(world, {}, clerk);

    expect(body).toMatchObject({ status: 'requested', review: ['rejected_goods'], returnMethod: 'drop_off' });
    expect(ofStaff.status).toBe('approved');
  });

  it('is for nobody but the customer, the holder of the token, and staff', async () => {
    const world = await ofCustomer();

    await expect(ask(world, {}, { kind: 'customer', customerId: 'cus_2' })).rejects.toMatchObject({
      contract: { code: 'ORDER_NOT_FOUND' },
    });
    await expect(ask(world, {}, { kind: 'guest' })).rejects.toMatchObject({
      contract: { code: 'ORDER_NOT_FOUND' },
    });
  });
});
