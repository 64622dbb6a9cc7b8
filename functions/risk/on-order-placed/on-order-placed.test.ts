import { describe, expect, it } from '@jest/globals';
import { asking, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { eventTypes, placeSample, sampleOrder } from '../../../test/support/sample-order.ts';
import { testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { loadOrder } from '../../orders/public.ts';
import { releaseOrder } from '../../orders/release-order/release-order.ts';
import { listRiskAssessments } from '../list-risk-assessments/list-risk-assessments.ts';
import { putRiskAssessment } from '../put-risk-assessment/put-risk-assessment.ts';
import { putRiskRules } from '../put-risk-rules/put-risk-rules.ts';
import { onOrderPlaced } from './on-order-placed.ts';

const finance = staffWith('risk.write', 'orders.write', 'orders.read');

const setRules = (runtime: TestRuntime) =>
  putRiskRules(
    asking(finance, {
      body: { holdFrom: 500, velocity: [{ of: 'email', orders: 3, withinHours: 24, score: 600 }] },
    }),
    runtime,
  );

const place = async (runtime: TestRuntime, orderId: string, placedAt: string): Promise<void> => {
  await placeSample(runtime, sampleOrder({ orderId, placedAt, expiresAt: undefined, status: 'paid' }));
  const event = {
    metadata: { eventId: `e-${orderId}`, occurredAt: placedAt, correlationId: 'c1' },
    data: { orderId },
  } as Parameters<typeof onOrderPlaced>[0];
  for (let time = 0; time < 2; time += 1) await onOrderPlaced(event, runtime);
};

const holdOf = async (runtime: TestRuntime, orderId: string) =>
  (await loadOrder(runtime.db, orderId))?.hold?.reason;

const score = (runtime: TestRuntime, orderId: string, points: number, source = 'kount') =>
  putRiskAssessment(
    asking(finance, { params: { orderId, source }, body: { score: points, reasons: ['ip_abroad'] } }),
    runtime,
  );

describe('an order that was placed', () => {
  it('is held when it is one of many with the same e-mail address, with the reason, once', async () => {
    const runtime = testRuntime();
    await setRules(runtime);
    await place(runtime, 'o1', '2026-11-22T02:00:00.000Z');
    for (const [at, orderId] of ['o2', 'o3', 'o4'].entries())
      await place(runtime, orderId, `2026-11-23T0${at + 3}:00:00.000Z`);

    // The order of the day before is too old to count.
    expect(await holdOf(runtime, 'o3')).toBeUndefined();
    expect(await holdOf(runtime, 'o4')).toBe('fraud_review');
    const { body } = await listRiskAssessments(asking(finance, { params: { orderId: 'o4' } }), runtime);
    expect(body.data).toMatchObject([
      { source: 'rules', score: 600, reasons: ['velocity_email'], held: true },
    ]);
    expect(eventTypes(runtime, 'O#o4').filter((type) => type === 'OrderHeld')).toHaveLength(1);
    expect(runtime.db.items('orders').some(({ pk }) => String(pk).includes('sari@example.com'))).toBe(false);
  });

  it('leaves nothing behind while there are no rules', async () => {
    const runtime = testRuntime();
    await place(runtime, 'o1', '2026-11-23T03:00:00.000Z');

    expect(runtime.db.items('orders').filter(({ pk }) => String(pk).startsWith('RISK'))).toEqual([]);
  });
});

describe('the score of a provider', () => {
  it('holds an order from the limit on; what staff released, only a higher score holds again', async () => {
    const runtime = testRuntime();
    await placeSample(runtime, sampleOrder({ status: 'paid', expiresAt: undefined }));

    await score(runtime, 'ord_1', 499);
    expect(await holdOf(runtime, 'ord_1')).toBeUndefined();
    await score(runtime, 'ord_1', 700);
    expect(await holdOf(runtime, 'ord_1')).toBe('fraud_review');
    await releaseOrder(
      asking(finance, { params: { orderId: 'ord_1' }, body: { reason: 'overruled' } }),
      runtime,
    );
    await score(runtime, 'ord_1', 700);
    await score(runtime, 'ord_1', 600);
    await score(runtime, 'ord_1', 700);
    expect(await holdOf(runtime, 'ord_1')).toBeUndefined();
    await score(runtime, 'ord_1', 900);
    expect(await holdOf(runtime, 'ord_1')).toBe('fraud_review');
  });

  it('is refused under the name of the rules, and for an order that does not exist', async () => {
    const runtime = testRuntime();

    expect(await refusalOf(score(runtime, 'ord_1', 1, 'rules'))).toBe('INVALID_REQUEST');
    expect(await refusalOf(score(runtime, 'ord_1', 1))).toBe('ORDER_NOT_FOUND');
  });
});
