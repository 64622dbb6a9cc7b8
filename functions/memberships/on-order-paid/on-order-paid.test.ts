import { describe, expect, it } from '@jest/globals';
import { put, remove } from '#shared/dynamodb/write-action.ts';
import { eventOf } from '#shared/events/envelope.ts';
import { DAY } from '#shared/time/clock.ts';
import { asking, customer, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { paymentsWorld } from '../../../test/support/payments-world.ts';
import { sampleOrder } from '../../../test/support/sample-order.ts';
import { catalogItems } from '../../../test/support/catalog-items.ts';
import { customerIdFor, groupsOf } from '../../customers/public.ts';
import { OrderCancelled, OrderPaid } from '../../orders/events.ts';
import { cancelMembership } from '../cancel-membership/cancel-membership.ts';
import { endMemberships } from '../end-memberships/end-memberships.ts';
import { listMyMemberships } from '../list-my-memberships/list-my-memberships.ts';
import { onOrderCancelled } from '../on-order-cancelled/on-order-cancelled.ts';
import { putMembershipPlan } from '../put-membership-plan/put-membership-plan.ts';
import { onOrderPaid } from './on-order-paid.ts';

const ayuId = customerIdFor('ayu');
const ayu = customer(ayuId);
const planBody = { name: 'Plus', sku: 'PLUS', months: 12, group: 'plus', refund: 'pro_rata' } as const;
type PlanBody = Parameters<typeof putMembershipPlan>[0]['body'];

/** Ayu paid Rp 222.000 by card for an order that holds a year of Plus for Rp 182.500: Rp 500 a day. */
const shop = async (plan: Partial<PlanBody> = {}) => {
  const world = await paymentsWorld(sampleOrder({ customerId: ayuId }));
  world.provider.decide('ref-ord_1#1', { state: 'captured' });
  await world.notify();
  const { runtime } = world;
  for (const [key, item] of catalogItems('PLUS', 182_500)) await runtime.db.writeOne(put(key, item));
  const save = (planId: string, changes: Partial<PlanBody> = {}) =>
    putMembershipPlan(
      asking(staffWith('memberships.write'), {
        params: { planId },
        body: { ...planBody, ...plan, ...changes },
        ifMatch: 0,
      }),
      runtime,
    );
  await save('plus');
  const at = '2026-11-23T03:00:00.000Z';
  const facts = (orderId: string) => ({
    orderId,
    channel: 'web',
    currency: 'IDR',
    customerId: ayuId,
    lines: [{ sku: 'PLUS', quantity: 1, total: 182_500, from: [] }],
    totals: { goods: 182_500, discount: 0, delivery: 0, tax: 0, total: 182_500 },
  });
  const about = (orderId: string, aggregateVersion: number) => ({
    aggregateId: orderId,
    aggregateVersion,
    occurredAt: at,
    cause: { actor: { kind: 'guest' }, correlationId: 'c' } as const,
  });
  const paid = (orderId = 'ord_1', sku = 'PLUS') =>
    onOrderPaid(
      eventOf(OrderPaid, {
        ...about(orderId, 2),
        data: {
          ...facts(orderId),
          lines: [{ sku, quantity: 1, total: 182_500, from: [] }],
          paymentMethod: 'sandbox',
          revived: false,
        },
      }),
      runtime,
    );
  const orderCancelled = (orderId = 'ord_1') =>
    onOrderCancelled(
      eventOf(OrderCancelled, {
        ...about(orderId, 3),
        data: { ...facts(orderId), from: 'paid', captured: 0 },
      }),
      runtime,
    );
  const told = () =>
    runtime.db
      .items('customers')
      .flatMap(({ event }) => (event as { readonly metadata: { readonly type: string } } | undefined) ?? [])
      .map(({ metadata }) => metadata.type)
      .filter((type) => type.startsWith('Membership'))
      .sort();
  const cancel = () => cancelMembership(asking(ayu, { params: { planId: 'plus' } }), runtime);
  const mine = async () => (await listMyMemberships(asking(ayu, {}), runtime)).body.data;
  const groups = () => groupsOf(runtime.db, ayuId, runtime.clock.now());
  return { world, runtime, save, paid, orderCancelled, told, cancel, mine, groups };
};

describe('a membership', () => {
  it('starts once when its order is paid, and its member is in the group until the second it ends', async () => {
    const { runtime, paid, told, mine, groups } = await shop();

    await Promise.all([paid(), paid()]);
    const during = await groups();
    runtime.pass(365 * DAY - 1);
    const last = await groups();
    runtime.pass(1);

    expect([during, last, await groups()]).toEqual([['plus'], ['plus'], []]);
    expect(told()).toEqual(['MembershipStarted']);
    expect(await mine()).toMatchObject([{ planId: 'plus', status: 'ended' }]);
  });

  it('is renewed by the next order, and told to have ended once, however often the clock comes by', async () => {
    const { runtime, paid, told, mine } = await shop();
    await paid();
    await paid('ord_2');
    runtime.pass(366 * DAY);
    await endMemberships({}, runtime);
    const renewed = await mine();
    runtime.pass(365 * DAY);

    await endMemberships({}, runtime);
    await endMemberships({}, runtime);

    expect(renewed).toMatchObject([{ status: 'active', endsAt: '2028-11-23T03:00:00.000Z' }]);
    expect(told()).toEqual(['MembershipEnded', 'MembershipRenewed', 'MembershipStarted']);
  });

  it('of a month and one of a year may give the same: the group lasts as long as one of them', async () => {
    const { runtime, save, paid, cancel, groups } = await shop();
    for (const [key, item] of catalogItems('PLUS-MONTH', 20_000)) await runtime.db.writeOne(put(key, item));
    await save('month', { sku: 'PLUS-MONTH', months: 1, refund: 'none' });
    await Promise.all([paid(), paid('ord_2', 'PLUS-MONTH')]);

    await cancel();
    const afterCancel = await groups();
    runtime.pass(31 * DAY);

    expect([afterCancel, await groups()]).toEqual([['plus'], []]);
  });

  it('ends without bringing back the profile of somebody who was erased meanwhile', async () => {
    const { runtime, paid, told } = await shop();
    await paid();
    const profile = { table: 'customers', pk: `U#${ayuId}`, sk: 'A' } as const;
    await runtime.db.writeOne(remove(profile));
    runtime.pass(366 * DAY);

    await endMemberships({}, runtime);

    expect(await runtime.db.get(profile)).toBeUndefined();
    expect(told()).toEqual(['MembershipEnded', 'MembershipStarted']);
  });

  it('goes with its order when that is cancelled, in whatever order the two are heard of', async () => {
    const first = await shop();
    await first.paid();
    await first.orderCancelled();
    await first.orderCancelled();
    const second = await shop();
    await second.orderCancelled();
    await second.paid();

    expect([await first.groups(), await second.groups()]).toEqual([[], []]);
    expect([first.told(), second.told()]).toEqual([['MembershipEnded', 'MembershipStarted'], []]);
  });
});

describe('a cancelled membership', () => {
  it('ends at once, and refunds the days that are left, once: 265 of 365 at Rp 500 are Rp 132.500', async () => {
    const { world, runtime, paid, cancel, told, mine, groups } = await shop();
    await paid();
    runtime.pass(100 * DAY);
    const [before] = await mine();

    await Promise.all([cancel(), cancel()]);
    const { body } = await cancel();
    await world.deliver();

    expect(before?.periods).toMatchObject([{ refundable: 132_500 }]);
    expect(body.status).toBe('ended');
    expect(await groups()).toEqual([]);
    expect(world.events('RefundRequested')).toHaveLength(1);
    expect(await world.money()).toMatchObject({ refunded: 132_500, pending: 0 });
    expect(told()).toEqual(['MembershipEnded', 'MembershipStarted']);
  });

  it('of a plan without refunds runs on to its end', async () => {
    const { world, paid, cancel, groups } = await shop({ refund: 'none' });
    await paid();

    const { body } = await cancel();

    expect(body.status).toBe('active');
    expect(await groups()).toEqual(['plus']);
    expect(world.events('RefundRequested')).toEqual([]);
  });

  it('is one that somebody has', async () => {
    const { cancel } = await shop();

    expect(await refusalOf(cancel())).toBe('MEMBERSHIP_NOT_FOUND');
  });
});

describe('a plan', () => {
  it('is sold as a SKU that exists and is no other plan’s', async () => {
    const { save } = await shop();

    expect(await refusalOf(save('other'))).toBe('MEMBERSHIP_SKU_TAKEN');
    expect(await refusalOf(save('other', { sku: 'NOTHING' }))).toBe('SKU_NOT_FOUND');
  });
});
