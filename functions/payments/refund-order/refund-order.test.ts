import { describe, expect, it } from '@jest/globals';
import { deliveredOrder } from '../../../test/support/delivered-order.ts';
import { sampleOrder } from '../../../test/support/sample-order.ts';
import { paymentsWorld } from '../../../test/support/payments-world.ts';
import { requestFrom } from '../../../test/support/test-runtime.ts';
import type { Actor } from '#shared/actors/actor.ts';
import type { Order, OrderLine } from '../../orders/public.ts';
import { cancelOrder } from '../../cancelling/cancel-order/cancel-order.ts';
import { previewRefund } from '../preview-refund/preview-refund.ts';
import { refundOrder } from './refund-order.ts';

const finance: Actor = {
  kind: 'staff',
  staffId: 'f1',
  role: 'finance',
  scopes: ['orders.write', 'payments.write'],
};
const request = { ...requestFrom(finance), params: { orderId: 'ord_1' }, query: undefined };

type World = Awaited<ReturnType<typeof paymentsWorld>>;
const refund = ({ runtime }: World, amount: number, more: object = {}) =>
  refundOrder({ ...request, body: { amount }, ...more }, runtime);
const refundUnits = ({ runtime }: World, lines: readonly { lineId: string; quantity: number }[]) =>
  refundOrder({ ...request, body: { lines: [...lines] } }, runtime);
const paidOrder = async (order?: Order): Promise<World> => {
  const world = await paymentsWorld(order);
  world.provider.decide('ref-ord_1#1', { state: 'captured' });
  await world.notify();
  return world;
};

/** Two of 100, with 20 off both, and 10 % tax on top. */
const discounted = deliveredOrder();

describe('giving money back', () => {
  it('is on its way when it is answered, and there when the provider has done it', async () => {
    const world = await paidOrder();

    const answer = await refund(world, 22_000);
    const between = await world.money();
    await world.deliver();

    expect(answer).toMatchObject({
      status: 202,
      body: { orderStatus: 'paid', payment: { status: 'refund_pending' } },
    });
    expect(between).toMatchObject({ refunded: 0, pending: 1 });
    expect(await world.money()).toMatchObject({
      captured: 222_000,
      refunded: 22_000,
      pending: 0,
      inLedger: 200_000,
    });
  });

  it('never exceeds what was paid, counting what is on its way', async () => {
    const world = await paidOrder();
    await refund(world, 200_000);

    await expect(refund(world, 22_001)).rejects.toMatchObject({
      contract: { code: 'REFUND_TOO_LARGE', status: 422 },
      details: { extensions: { refundable: 22_000 } },
    });
    await refund(world, 22_000);
    await world.deliver(2);

    expect(await world.money()).toMatchObject({ refunded: 222_000, inLedger: 0 });
  });

  it('by two at once gives no more than there is', async () => {
    const world = await paidOrder();

    const outcomes = await Promise.allSettled([refund(world, 150_000), refund(world, 150_000)]);
    await world.deliver();

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await world.money()).toMatchObject({ refunded: 150_000 });
  });

  it('with the same key is done once', async () => {
    const world = await paidOrder();
    const idempotency = { key: 'k', fingerprint: 'f' };

    await refund(world, 10_000, { idempotency });
    await refund(world, 10_000, { idempotency });
    await world.deliver();

    expect(await world.money()).toMatchObject({ refunded: 10_000 });
  });

  it('leaves the rest for when the order is cancelled', async () => {
    const world = await paidOrder();
    await refund(world, 22_000);
    await world.deliver();

    await cancelOrder({ ...request, body: {} }, world.runtime);
    await world.deliver(2);

    expect(world.events('OrderCancelled')).toMatchObject([{ data: { captured: 200_000 } }]);
    expect(await world.money()).toMatchObject({ refunded: 222_000, inLedger: 0, pending: 0 });
  });

  it('for units gives back what was paid for them: 99 of two of 100, with 20 off both and 10 % tax on top', async () => {
    const world = await paidOrder(discounted);

    await refundUnits(world, [{ lineId: 'ln_1', quantity: 1 }]);
    await world.deliver();
    const half = await world.money();
    await refundUnits(world, [{ lineId: 'ln_1', quantity: 1 }]);
    await world.deliver();

    expect(half).toMatchObject({ captured: 198, refunded: 99 });
    expect(await world.money()).toMatchObject({ refunded: 198, inLedger: 0 });
  });

  it('for units gives back each unit once, and none that the order does not have', async () => {
    const world = await paidOrder(discounted);
    await refundUnits(world, [{ lineId: 'ln_1', quantity: 1 }]);

    await expect(refundUnits(world, [{ lineId: 'ln_1', quantity: 2 }])).rejects.toMatchObject({
      contract: { code: 'UNITS_ALREADY_REFUNDED' },
      details: { errors: [{ pointer: '/body/lines/0/quantity' }] },
    });
    await expect(refundUnits(world, [{ lineId: 'ln_2', quantity: 1 }])).rejects.toMatchObject({
      contract: { code: 'ORDER_LINE_NOT_FOUND' },
      details: { errors: [{ pointer: '/body/lines/0/lineId' }] },
    });
    expect(await world.money()).toMatchObject({ pending: 1 });
  });

  it('for units of buy 3 pay 2 is shown before, and is exactly what goes back, until all of it came back', async () => {
    const shares = [
      { units: 2, amount: 0 },
      { units: 1, amount: 100 },
    ];
    const world = await paidOrder({
      ...discounted,
      lines: discounted.lines.map((line) => ({
        ...line,
        quantity: 3,
        unitPrice: 100,
        unitDiscounts: shares,
        total: 200,
        tax: 0,
      })),
      promotions: [
        {
          promotionId: 'p',
          name: 'Tiga bayar dua',
          amount: 100,
          rule: {
            effect: { kind: 'buy_get', buy: 2, get: 1, percent: 100 },
            conditions: {},
            target: ['SHIRT'],
            gettable: ['SHIRT'],
            gave: [{ lineId: 'ln_1', shares }],
          },
        },
      ],
      totals: { goods: 300, discount: 100, delivery: 0, tax: 0, total: 200, taxIncluded: true },
    });
    const back = [{ lineId: 'ln_1', quantity: 1 }];
    const shown: unknown[] = [];
    const given: number[] = [];

    for (let unit = 0; unit < 3; unit += 1) {
      const { body } = await previewRefund({ ...request, body: { lines: back } }, world.runtime);
      shown.push([body.amount, body.refundable, body.lines[0]?.paid, body.lost[0]?.amount]);
      await refundUnits(world, back);
      await world.deliver();
      given.push((await world.money()).refunded);
    }

    expect(shown).toEqual([
      [0, 200, 100, 100],
      [100, 200, 100, 100],
      [100, 100, 0, undefined],
    ]);
    expect(given).toEqual([0, 100, 200]);
  });

  it('for a gift gives nothing back', async () => {
    const [line] = discounted.lines;
    const gift = {
      ...line,
      lineId: 'ln_gift',
      quantity: 1,
      unitPrice: 0,
      total: 0,
      tax: 0,
      unitDiscounts: [],
    };
    const world = await paidOrder({ ...discounted, lines: [...discounted.lines, gift as OrderLine] });

    await expect(refundUnits(world, [{ lineId: 'ln_gift', quantity: 1 }])).rejects.toMatchObject({
      contract: { code: 'NOTHING_WAS_PAID' },
    });
  });

  it('stays within the limits of the role, at once and in a day', async () => {
    const clerk: Actor = { ...finance, role: 'store-clerk' };
    const dear = sampleOrder({ totals: { ...sampleOrder().totals, total: 9_000_000 } });
    const world = await paidOrder(dear);
    const byClerk = (amount: number) => refund(world, amount, requestFrom(clerk));

    await expect(byClerk(1_000_001)).rejects.toMatchObject({
      contract: { code: 'CREDIT_ABOVE_LIMIT', status: 403 },
      details: { extensions: { limit: 1_000_000, limitOf: 'once' } },
    });
    for (let time = 0; time < 4; time += 1) await byClerk(1_000_000);
    await expect(byClerk(1)).rejects.toMatchObject({
      details: { extensions: { limit: 4_000_000, limitOf: 'day' } },
    });
    await refund(world, 1);
    expect(await world.money()).toMatchObject({ captured: 9_000_000 });
  });

  it('is for staff of the location where the order was sold or is picked up', async () => {
    const world = await paidOrder();
    const of = (location: string) => requestFrom({ ...finance, locations: [location] });

    await expect(refund(world, 1000, of('bandung'))).rejects.toMatchObject({
      contract: { code: 'FORBIDDEN' },
    });
    expect(await refund(world, 1000, of('jakarta'))).toMatchObject({ status: 202 });
  });

  it('three times at once with the same key is done once, and answers alike', async () => {
    const world = await paidOrder();
    const idempotency = { key: 'k', fingerprint: 'f' };

    const answers = await Promise.all([1, 2, 3].map(() => refund(world, 22_000, { idempotency })));
    await world.deliver();

    expect(answers.map(({ status, body }) => [status, body.payment.status])).toEqual(
      Array.from({ length: 3 }, () => [202, 'refund_pending']),
    );
    expect(await world.money()).toMatchObject({ refunded: 22_000 });
  });
});
