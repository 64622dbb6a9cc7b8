import { describe, expect, it } from '@jest/globals';
import {
  eventTypes,
  placeSample,
  sampleOrder,
  shirtsLeft,
  stockShirts,
} from '../../../test/support/sample-order.ts';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { unpaid, type Order } from '../../orders/public.ts';
import { cancelOrderLines } from './cancel-order-lines.ts';

const customer: Actor = { kind: 'customer', customerId: 'cus_1' } as Actor;

const paidOrder = (changes: Partial<Order> = {}): Order =>
  sampleOrder({
    status: 'paid',
    customerId: 'cus_1',
    payment: { ...unpaid('sandbox'), status: 'captured', captured: 222_000 },
    ...changes,
  });

const shopWith = async (order: Order): Promise<TestRuntime> => {
  const runtime = testRuntime();
  await stockShirts(runtime, 3);
  await placeSample(runtime, order);
  return runtime;
};

const cancel = (runtime: TestRuntime, lines: readonly object[], more: object = {}) =>
  cancelOrderLines(
    {
      ...requestFrom(customer),
      params: { orderId: 'ord_1' },
      query: undefined,
      body: { lines: lines as { lineId: string; quantity: number }[] },
      ...more,
    },
    runtime,
  );

const one = [{ lineId: 'ln_1', quantity: 1 }];

describe('cancelling some units of an order', () => {
  it('gives their stock back and announces them, in one transaction, once', async () => {
    const runtime = await shopWith(paidOrder());
    const idempotency = { key: 'k1', fingerprint: 'f' };

    const [answer] = [
      await cancel(runtime, one, { idempotency }),
      await cancel(runtime, one, { idempotency }),
    ];

    expect(answer.body).toMatchObject({
      status: 'paid',
      fulfilment: 'open',
      lines: [
        { quantity: 2, quantities: { ordered: 2, allocated: 1, cancelled: 1 }, from: [{ quantity: 1 }] },
      ],
    });
    expect(await shirtsLeft(runtime)).toBe(4);
    expect(eventTypes(runtime)).toEqual(['OrderPaid', 'OrderPlaced', 'OrderLinesCancelled']);
  });

  it('by two at the same time gives each unit back once, and never the last one', async () => {
    const runtime = await shopWith(paidOrder());

    const outcomes = await Promise.allSettled([cancel(runtime, one), cancel(runtime, one)]);

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await shirtsLeft(runtime)).toBe(4);
  });

  it('is refused before it is paid, for more than there is, and when nothing would be left', async () => {
    const refusal = async (order: Order, lines: readonly object[]) => {
      const error: unknown = await cancel(await shopWith(order), lines).catch((thrown: unknown) => thrown);
      return error;
    };

    expect(await refusal(sampleOrder({ customerId: 'cus_1' }), one)).toMatchObject({
      contract: { code: 'ORDER_NOT_CANCELLABLE', status: 409 },
    });
    expect(await refusal(paidOrder(), [{ lineId: 'ln_1', quantity: 2 }])).toMatchObject({
      contract: { code: 'ORDER_NOT_CANCELLABLE' },
      details: { detail: 'nothing would be left; cancel the order as a whole' },
    });
    expect(await refusal(paidOrder(), [{ lineId: 'ln_1', quantity: 3 }])).toMatchObject({
      contract: { code: 'UNITS_NOT_CANCELLABLE', status: 409 },
      details: { errors: [{ pointer: '/body/lines/0/quantity', code: 'too_many' }] },
    });
    expect(await refusal(paidOrder(), [{ lineId: 'ln_9', quantity: 1 }])).toMatchObject({
      details: { errors: [{ pointer: '/body/lines/0/lineId', code: 'unknown_line' }] },
    });
  });
});
