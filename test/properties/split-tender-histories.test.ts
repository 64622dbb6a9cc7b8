import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '#shared/actors/actor.ts';
import { isProblem } from '#shared/problems/problem.ts';
import { MINUTE } from '#shared/time/clock.ts';
import { cancelOrder } from '../../functions/cancelling/cancel-order/cancel-order.ts';
import { sweepExpiredOrders } from '../../functions/cancelling/sweep-expired-orders/sweep-expired-orders.ts';
import { askedOf } from '../../functions/payments/model/account.ts';
import { payOrder } from '../../functions/payments/pay-order/pay-order.ts';
import { refundOrder } from '../../functions/payments/refund-order/refund-order.ts';
import { loadAccount, loadLedger } from '../../functions/payments/store/accounts.ts';
import { balancesOf, keepBooks } from '../support/books-of.ts';
import { paymentsWorld } from '../support/payments-world.ts';
import { sampleOrder } from '../support/sample-order.ts';
import { requestFrom } from '../support/test-runtime.ts';

const DUE = 222_000;
/** A till sale: two providers and cash, whose odd rupiah is rounded. */
const tenders = [
  { method: 'sandbox', amount: 100_000 },
  { method: 'cash', amount: 50_050 },
  { method: 'midtrans', amount: 71_950 },
] as const;
const REFERENCES = ['ref-ord_1#1', 'ref-ord_1#2', 'ref-ord_1#3', 'ref-ord_1#4'] as const;
const staff: Actor = {
  kind: 'staff',
  staffId: 's1',
  role: 'admin',
  scopes: ['orders.read', 'orders.write', 'payments.write'],
};
const of = { ...requestFrom(staff), params: { orderId: 'ord_1' }, query: undefined };

/** What customer, till, providers, staff and time do. */
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('provider'),
      at: fc.nat(3),
      state: fc.constantFrom('captured', 'captured', 'captured', 'refused'),
      more: fc.constantFrom(0, 0, 0, 1),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('cash') }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('page'), method: fc.constantFrom('sandbox', 'midtrans') }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('expire') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cancel') }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('refund'), amount: fc.integer({ min: 1, max: DUE }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('deliver') }) },
);
type Step = typeof step extends fc.Arbitrary<infer Kind> ? Kind : never;
type World = Awaited<ReturnType<typeof paymentsWorld>>;

/** The provider notifies of a payment as it was asked for; what became of it is fetched. */
const tellOf = async (world: World, reference: string): Promise<unknown> => {
  const known = await world.provider.fetchStatus(reference);
  const account = await loadAccount(world.runtime.db, await world.order());
  const attempt = account.attempts.find((each) => each.reference === reference);
  if (known === undefined || attempt === undefined) return undefined;
  return world.notify({
    reference,
    says: 'pending',
    money: { amount: askedOf(account, attempt), currency: 'IDR' },
  });
};

const provider = async (world: World, { at, state, more }: Extract<Step, { kind: 'provider' }>) => {
  const reference = REFERENCES[at] ?? REFERENCES[0];
  const known = await world.provider.fetchStatus(reference);
  if (known === undefined) return;
  if (known.state === 'pending') world.provider.decide(reference, { state, amount: known.amount + more });
  await Promise.all([tellOf(world, reference), tellOf(world, reference)].map(tolerant));
};

const play = async (world: World, one: Step): Promise<unknown> => {
  switch (one.kind) {
    case 'provider':
      return provider(world, one);
    case 'cash':
      return payOrder({ ...of, body: { method: 'cash' } }, world.runtime);
    case 'page':
      return payOrder({ ...of, body: { method: one.method } }, world.runtime);
    case 'expire':
      world.runtime.pass(15 * MINUTE);
      return sweepExpiredOrders({}, world.runtime);
    case 'cancel':
      return cancelOrder({ ...of, body: {} }, world.runtime);
    case 'refund':
      return refundOrder({ ...of, body: { amount: one.amount } }, world.runtime);
    case 'deliver':
      return world.deliver();
  }
};

/** A declared refusal is an answer; anything else is a fault. */
const tolerant = async (acting: Promise<unknown>): Promise<void> => {
  await acting.catch((error: unknown) => {
    if (!isProblem(error)) throw error;
  });
};

/** What the providers hold for us: what they took less what they gave back. */
const atProviders = async ({ provider: fake }: World): Promise<number> => {
  const all = await Promise.all(REFERENCES.map((reference) => fake.fetchStatus(reference)));
  const taken = all.reduce((sum, each) => sum + (each?.state === 'captured' ? each.amount : 0), 0);
  return [...fake.refunds.values()].reduce((sum, amount) => sum - amount, taken);
};

describe('an order with several tenders, through any history', () => {
  it('is paid by all of them or by none, and money is conserved per tender', async () => {
    let histories = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 5 }), async (steps) => {
        const world = await paymentsWorld(sampleOrder({ tenders }));
        for (const one of steps) await tolerant(play(world, one));
        for (const reference of REFERENCES) await tolerant(tellOf(world, reference));
        for (let turn = 0; turn < 3; turn += 1) await world.deliver();

        const order = await world.order();
        const account = await loadAccount(world.runtime.db, order);
        const ledger = await loadLedger(world.runtime.db, 'ord_1');
        const { captured, refunded, pending, inLedger } = await world.money();
        const held = await atProviders(world);
        const inDrawer = ledger.reduce(
          (sum, { type, amount }) => sum + (type === 'cash-in' ? amount : type === 'cash-out' ? -amount : 0),
          0,
        );
        const rounded = ledger.reduce((sum, { type, amount }) => sum + (type === 'rounding' ? amount : 0), 0);
        expect(pending).toBe(0);
        expect(captured - refunded).toBe(inLedger);
        expect(inLedger).toBe(held + inDrawer + rounded);
        expect(world.events('OrderPaid').length).toBeLessThanOrEqual(1);
        // Each tender gave back no more than it took, and no part was kept twice.
        for (const attempt of account.attempts)
          expect(attempt.refunded).toBeLessThanOrEqual(attempt.captured);
        expect(inLedger).toBeLessThanOrEqual(DUE);
        if (order.status === 'cancelled' || order.status === 'expired') expect(inLedger).toBe(0);
        if (world.events('OrderPaid').length === 0 && refunded === 0) expect(captured).toBeLessThan(DUE);
        histories += 1;
        if (histories % 5 !== 0) return;
        const books = balancesOf(await keepBooks(world.runtime));
        expect(books['clearing'] ?? 0).toBe(held);
        expect(books['cash'] ?? 0).toBe(inDrawer);
        expect(books['customer_deposits'] ?? 0).toBe(0);
      }),
      { numRuns: 2000, seed: 20_261_130 },
    );
  });
});
