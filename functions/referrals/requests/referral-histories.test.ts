import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asking, customer, staffWith } from '../../../test/support/asking.ts';
import { randomFrom } from '../../../test/support/random-from.ts';
import { sampleOrder } from '../../../test/support/sample-order.ts';
import { testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { surviving, unreliable } from '../../../test/support/unreliable-database.ts';
import { loadCreditAccount, pointsAccountId } from '../../credit/public.ts';
import { OrderPaid } from '../../orders/events.ts';
import { orderKey, type Order } from '../../orders/public.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { eventOf } from '#shared/events/envelope.ts';
import { DAY } from '#shared/time/clock.ts';
import { claimReferral } from '../claim-referral/claim-referral.ts';
import { completeReferrals } from '../complete-referrals/complete-referrals.ts';
import { decideReferral } from '../decide-referral/decide-referral.ts';
import { getMyReferrals } from '../get-my-referrals/get-my-referrals.ts';
import { onOrderPaid } from '../on-order-paid/on-order-paid.ts';
import { putReferralProgramme } from '../put-referral-programme/put-referral-programme.ts';
import { loadReferral } from '../store/referrals.ts';

const REFERRER_POINTS = 500;
const CUSTOMER_POINTS = 200;
const MOST_PER_MONTH = 2;
const staff = staffWith('loyalty.write');
const people = ['budi', 'citra', 'dewi', 'eko'] as const;
/** Lives with Ayu: their referral is held. */
const HOUSEMATE = 'eko';
const HOME = { line1: 'Jl. Melati 5', postalCode: '40111', city: 'Bandung', country: 'ID' };

const orderOf = (customerId: string, refunded = 0): Order => {
  const sample = sampleOrder({ orderId: `ord_${customerId}`, customerId });
  return { ...sample, status: 'paid', payment: { ...sample.payment, refunded } };
};

const shop = async () => {
  const runtime = testRuntime();
  const save = (customerId: string, addresses: readonly object[]) =>
    runtime.db.writeOne(
      put(
        { table: 'customers', pk: `U#${customerId}`, sk: 'A' },
        { customerId, personal: { addresses }, identities: {}, consents: [], version: 1 },
      ),
    );
  for (const name of ['ayu', ...people]) await save(name, name === 'ayu' || name === HOUSEMATE ? [HOME] : []);
  const body = {
    isOpen: true,
    referrerPoints: REFERRER_POINTS,
    customerPoints: CUSTOMER_POINTS,
    waitDays: 14,
    mostPerMonth: MOST_PER_MONTH,
  };
  await putReferralProgramme({ ...asking(staff, { body }), ifMatch: 0 }, runtime);
  const { body: mine } = await getMyReferrals(asking(customer('ayu'), {}), runtime);
  return { runtime, code: mine.code };
};

const paid = ({ orderId, customerId = '', totals }: Order) =>
  eventOf(OrderPaid, {
    aggregateId: orderId,
    aggregateVersion: 2,
    occurredAt: '2026-11-23T03:00:00.000Z',
    cause: { actor: 'test', correlationId: 'c' },
    data: {
      orderId,
      channel: 'web',
      currency: 'IDR',
      customerId,
      lines: [],
      totals,
      paymentMethod: 'sandbox',
      revived: false,
    },
  });

const pointsOf = async (runtime: TestRuntime, customerId: string): Promise<number> =>
  (await loadCreditAccount(runtime.db, pointsAccountId(customerId)))?.balance ?? 0;

describe('referrals', () => {
  it('reward both once when the first order can no longer be returned', async () => {
    const { runtime, code } = await shop();
    await claimReferral(asking(customer('budi'), { body: { code } }), runtime);
    await runtime.db.writeOne(put(orderKey('ord_budi'), { ...orderOf('budi') }));
    await onOrderPaid(paid(orderOf('budi')), runtime);
    runtime.pass(13 * DAY);
    await completeReferrals({}, runtime);
    const early = await loadReferral(runtime.db, 'budi');
    runtime.pass(DAY);
    await completeReferrals({}, runtime);
    await completeReferrals({}, runtime);

    expect(early?.status).toBe('waiting');
    expect(await loadReferral(runtime.db, 'budi')).toMatchObject({ status: 'completed' });
    const { body } = await getMyReferrals(asking(customer('ayu'), {}), runtime);
    expect(body).toMatchObject({ waiting: 0, completed: 1 });
  });

  it('of somebody in the same house wait for staff, who say why', async () => {
    const { runtime, code } = await shop();
    await claimReferral(asking(customer(HOUSEMATE), { body: { code } }), runtime);
    await runtime.db.writeOne(put(orderKey(`ord_${HOUSEMATE}`), { ...orderOf(HOUSEMATE) }));
    await onOrderPaid(paid(orderOf(HOUSEMATE)), runtime);
    runtime.pass(14 * DAY);
    await completeReferrals({}, runtime);
    const held = await loadReferral(runtime.db, HOUSEMATE);
    const request = asking(staff, {
      params: { customerId: HOUSEMATE },
      body: { decision: 'release', reason: 'Sisters' },
    } as const);
    const { body } = await decideReferral(request, runtime);

    expect(held).toMatchObject({ status: 'held', suspicions: ['same_address'] });
    expect(body).toMatchObject({ status: 'completed', reason: 'Sisters', decidedBy: 'staff:sta_1' });
    await expect(decideReferral(request, runtime)).rejects.toThrow('REFERRAL_NOT_HELD');
  });

  it('are refused for an own code, an unknown one, a second one, and after an order', async () => {
    const { runtime, code } = await shop();
    const claim = (name: string, given: string) =>
      claimReferral(asking(customer(name), { body: { code: given } }), runtime);
    await claim('budi', code.toLowerCase());
    await claim('budi', code);
    const { body: budis } = await getMyReferrals(asking(customer('budi'), {}), runtime);

    await expect(claim('ayu', code)).rejects.toThrow('REFERRAL_OWN_CODE');
    await expect(claim('citra', '0000000000')).rejects.toThrow('REFERRAL_CODE_UNKNOWN');
    await claim('citra', budis.code);
    await expect(claim('citra', code)).rejects.toThrow('REFERRAL_NOT_NEW');
    await runtime.db.writeOne(put(orderKey('ord_dewi'), { ...orderOf('dewi') }));
    await expect(claim('dewi', code)).rejects.toThrow('REFERRAL_NOT_NEW');
  });

  const step = fc.record({
    who: fc.constantFrom(...people),
    what: fc.constantFrom('claim', 'pay', 'refund', 'wait', 'complete', 'release', 'refuse'),
    crashes: fc.boolean(),
  });

  it('reward each new customer at most once, and nobody beyond the month, whatever comes twice or breaks off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.array(step, { minLength: 4, maxLength: 25 }), async (seed, steps) => {
        const { runtime, code } = await shop();
        const random = randomFrom(seed);
        for (const { who, what, crashes } of steps) {
          const used = crashes
            ? { ...runtime, db: unreliable(runtime.db, random, () => ({ conflict: 0.2, crash: 0.3 })) }
            : runtime;
          const decided = (decision: 'release' | 'refuse') =>
            decideReferral(
              asking(staff, { params: { customerId: who }, body: { decision, reason: 'r' } }),
              used,
            );
          const acts = {
            claim: () => claimReferral(asking(customer(who), { body: { code } }), used),
            pay: async () => {
              if ((await runtime.db.get(orderKey(`ord_${who}`))) === undefined)
                await runtime.db.writeOne(put(orderKey(`ord_${who}`), { ...orderOf(who) }));
              await onOrderPaid(paid(orderOf(who)), used);
            },
            refund: () => runtime.db.writeOne(put(orderKey(`ord_${who}`), { ...orderOf(who, 10 ** 9) })),
            wait: async () => runtime.pass(7 * DAY),
            complete: () => completeReferrals({}, used),
            release: () => decided('release'),
            refuse: () => decided('refuse'),
          };
          await Promise.resolve(acts[what]()).catch(surviving);
        }
        const all = await Promise.all(people.map((name) => loadReferral(runtime.db, name)));
        const completed = all.filter((each) => each?.status === 'completed');
        const months = new Map<string, number>();
        for (const each of completed) {
          const month = each?.completedAt?.slice(0, 7) ?? '';
          months.set(month, (months.get(month) ?? 0) + 1);
        }

        expect(Math.max(0, ...months.values())).toBeLessThanOrEqual(MOST_PER_MONTH);
        expect(await pointsOf(runtime, 'ayu')).toBe(completed.length * REFERRER_POINTS);
        for (const [at, name] of people.entries())
          expect(await pointsOf(runtime, name)).toBe(all[at]?.status === 'completed' ? CUSTOMER_POINTS : 0);
      }),
      { numRuns: 1000 },
    );
  });
});
