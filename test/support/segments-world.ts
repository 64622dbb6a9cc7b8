import { eventOf, type OutgoingEvent } from '#shared/events/envelope.ts';
import { customerIdFor } from '../../functions/customers/public.ts';
import { putConsents } from '../../functions/customers/put-consents/put-consents.ts';
import { putCustomer } from '../../functions/customers/put-customer/put-customer.ts';
import { OrderPaid } from '../../functions/orders/events.ts';
import type { SegmentBody } from '../../functions/segments/model/segment.ts';
import { putSegment } from '../../functions/segments/put-segment/put-segment.ts';
import { reviewCustomer } from '../../functions/segments/requests/review-customers.ts';
import { reviewSegment } from '../../functions/segments/review-segment/review-segment.ts';
import { streamEvents } from '../../functions/segments/stream-events.ts';
import { membersOf } from '../../functions/segments/store/standings.ts';
import { onOrderPaid } from '../../functions/timelines/on-order-paid/on-order-paid.ts';
import { asking, customer, staffWith } from './asking.ts';
import { memoryDatabase } from './memory-database.ts';
import { testRuntime } from './test-runtime.ts';

const staff = staffWith('customers.write', 'segments.write', 'segments.read', 'customers.merge');

/** A rule of conditions that must all hold. */
export const allOf = (...all: NonNullable<SegmentBody['rule']>['all']): NonNullable<SegmentBody['rule']> => ({
  all,
  any: [],
  none: [],
});

let started = 0;

/** A shop with segments: customers come, buy and answer, and what segments publish is kept. */
export const segmentsWorld = () => {
  // Segments are kept for two seconds; each world has a time of its own.
  started += 1;
  const published: OutgoingEvent[] = [];
  const timers: { readonly at: string; readonly input: Readonly<Record<string, unknown>> }[] = [];
  const db = memoryDatabase((changes) => {
    for (const { before, after } of changes) {
      const { pk, sk } = (after ?? before) as { readonly pk: string; readonly sk: string };
      const kind = before === undefined ? 'INSERT' : after === undefined ? 'REMOVE' : 'MODIFY';
      published.push(...streamEvents({ kind, pk, sk, before, after, expired: false }));
    }
  });
  const runtime = {
    ...testRuntime(new Date(Date.UTC(2026, 10, 23, started)).toISOString()),
    db,
    schedules: {
      at: async (_name: string, at: string, input: Readonly<Record<string, unknown>>) =>
        void timers.push({ at, input }),
      cancel: async () => undefined,
    },
  };
  const review = (customerId: string) => reviewCustomer(customerId, runtime);
  let orders = 0;

  return {
    runtime,
    staff,
    review,
    timers,
    /** `SegmentEntered vip ayu`, in order. */
    told: () =>
      published.map(({ metadata: { type }, data }) => {
        const { segmentId, customerId } = data as { readonly segmentId: string; readonly customerId: string };
        return `${type} ${segmentId} ${customerId}`;
      }),
    published,
    bring: async (externalId: string, said: object = {}): Promise<string> => {
      const body = { addresses: [], name: externalId, ...said };
      const { body: made } = await putCustomer(asking(staff, { params: { externalId }, body }), runtime);
      return made.customerId;
    },
    /** Pays an order of Rp 100,000. */
    buy: async (externalId: string, total = 100_000): Promise<void> => {
      orders += 1;
      const customerId = customerIdFor(externalId);
      const totals = { goods: total, discount: 0, delivery: 0, tax: 0, total };
      const data = { orderId: `o${orders}`, channel: 'web', currency: 'IDR', customerId, lines: [], totals };
      const event = eventOf(OrderPaid, {
        aggregateId: `o${orders}`,
        aggregateVersion: 2,
        occurredAt: new Date(runtime.clock.now()).toISOString(),
        cause: { actor: 'guest', correlationId: 'c' },
        data: { ...data, paymentMethod: 'cash', revived: false },
      });
      await onOrderPaid(event, runtime);
      await review(customerId);
    },
    answerProfiling: async (customerId: string, state: 'granted' | 'withdrawn'): Promise<void> => {
      const consents = [{ medium: 'email', purpose: 'profiling', state, textVersion: 'v1' } as const];
      runtime.pass(1000);
      await putConsents(asking(customer(customerId), { body: { consents, source: 'account' } }), runtime);
      await review(customerId);
    },
    save: (segmentId: string, body: Omit<SegmentBody, 'status'> & Partial<SegmentBody>, ifMatch?: number) =>
      putSegment(
        asking(staff, { params: { segmentId }, body: { status: 'active', ...body }, ifMatch }),
        runtime,
      ),
    /** Lets every timer ring that was made so far. */
    ring: async (): Promise<void> => {
      runtime.pass(3000);
      for (const { input } of timers.splice(0)) await reviewSegment(input, runtime);
    },
    members: async (segmentId: string): Promise<readonly string[]> =>
      (await membersOf(db, segmentId, { limit: 1000 })).items.map(({ customerId }) => customerId),
  };
};
