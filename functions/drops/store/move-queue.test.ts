import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commit } from '#shared/dynamodb/transaction.ts';
import { isProblem } from '#shared/problems/problem.ts';
import { MINUTE, SECOND } from '#shared/time/clock.ts';
import { memoryDatabase } from '../../../test/support/memory-database.ts';
import { requestFrom, testRuntime } from '../../../test/support/test-runtime.ts';
import { shaken, surviving } from '../../../test/support/unreliable-database.ts';
import { joinDrop } from '../join-drop/join-drop.ts';
import { leaveDrop } from '../leave-drop/leave-drop.ts';
import type { Drop } from '../model/drop.ts';
import { dropsRevisionKey, saveDrop, type DropsRevision } from './drops.ts';
import { moveQueue } from './move-queue.ts';
import { entryIdOf } from './queue-entries.ts';
import { takeSlotPart, slotsFor } from '../requests/slots.ts';

const START = Date.parse('2026-12-12T05:00:00.000Z');
const drop: Drop = {
  dropId: 'edition-7',
  version: 1,
  name: 'Edition no. 7',
  channel: 'web',
  skus: ['BATIK-M'],
  opensAt: new Date(START + 10 * MINUTE).toISOString(),
  closesAt: new Date(START + 600 * MINUTE).toISOString(),
  unitsPerCustomer: 1,
  servedAtOnce: 2,
  buyWithin: 'PT5M',
  signedInOnly: false,
};

type Seen = { readonly status: string; readonly number?: number };

/** A shop with one drop, that notes whoever is served before a lower number that waits. */
const openShop = async () => {
  const seen = new Map<string, Seen>();
  const wrong: string[] = [];
  const served: string[] = [];
  const db = memoryDatabase((changes) => {
    const entries = changes.flatMap(({ after }) =>
      String(after?.['pk']).startsWith('DP#') && after?.['sk'] === 'A' ? [after] : [],
    );
    for (const entry of entries) seen.set(String(entry['holder']), entry as unknown as Seen);
    for (const { status, number = 0, holder } of entries as unknown as (Seen & { holder: string })[]) {
      if (status !== 'served') continue;
      served.push(holder.slice('customer:'.length));
      for (const other of seen.values())
        if (other.status === 'waiting' && (other.number ?? 0) < number)
          wrong.push(`${number} before ${other.number}`);
      const now = [...seen.values()].filter((each) => each.status === 'served').length;
      if (now > drop.servedAtOnce) wrong.push(`${now} at once`);
    }
  });
  const runtime = { ...testRuntime(new Date(START).toISOString()), db };
  await saveDrop(drop, { actor: 'staff:1', correlationId: 'c' }, runtime);
  return { runtime, seen, wrong, served };
};

type Runtime = Awaited<ReturnType<typeof openShop>>['runtime'];

const as = (customerId: string) => requestFrom({ kind: 'customer', customerId });

const join = (customerId: string, runtime: Runtime) =>
  joinDrop({ ...as(customerId), params: { dropId: drop.dropId }, query: undefined, body: {} }, runtime);

const leave = (customerId: string, runtime: Runtime) => {
  const entryId = entryIdOf(drop.dropId, `customer:${customerId}`);
  return leaveDrop(
    { ...as(customerId), params: { dropId: drop.dropId, entryId }, query: undefined, body: undefined },
    runtime,
  );
};

const buy = async (customerId: string, runtime: Runtime, units = 1) => {
  const purchase = {
    channel: 'web',
    cartId: `cart-${customerId}`,
    customerId,
    units: new Map([['BATIK-M', units]]),
    dropsRevision: await runtime.db.get<DropsRevision>(dropsRevisionKey),
  };
  const slots = await slotsFor(purchase, runtime);
  await commit(
    runtime.db,
    slots.map((slot) => takeSlotPart(slot, `order-${customerId}`, runtime.clock)),
  );
};

const refusal = (call: Promise<unknown>) =>
  call.then(
    () => 'none',
    (error: unknown) => (isProblem(error) ? error.contract.code : error),
  );

const move = (runtime: Runtime) => moveQueue(drop, { moves: 20 }, runtime);

describe('the queue of a drop', () => {
  it('draws the order of those who came before it opened, the others follow as they come; each has one entry', async () => {
    const { runtime, seen } = await openShop();
    const early = Array.from({ length: 30 }, (_, at) => `early-${at}`);
    for (const customerId of early) await join(customerId, runtime);
    const again = await join('early-0', runtime);
    await move(runtime);
    const beforeOpening = [...seen.values()].filter(({ status }) => status !== 'joined');
    runtime.pass(10 * MINUTE + 2 * SECOND);
    for (const customerId of ['late-0', 'late-1']) {
      await join(customerId, runtime);
      runtime.pass(1);
    }
    await move(runtime);

    const numberOf = (customerId: string) => seen.get(`customer:${customerId}`)?.number ?? 0;
    const drawn = early.map(numberOf);
    expect([again.status, beforeOpening]).toEqual([200, []]);
    expect([...drawn].sort((a, b) => a - b)).toEqual(early.map((_, at) => at + 1));
    expect(drawn).not.toEqual(early.map((_, at) => at + 1));
    expect([numberOf('late-0'), numberOf('late-1')]).toEqual([31, 32]);
  });

  it('lets only those buy whose turn it is, once, and no more than a customer may have', async () => {
    const { runtime, served } = await openShop();
    for (const customerId of ['a', 'b', 'c']) await join(customerId, runtime);
    const beforeOpening = await refusal(buy('a', runtime));
    runtime.pass(11 * MINUTE);
    await move(runtime);
    const [first = '', second = ''] = served;
    const third = ['a', 'b', 'c'].find((each) => !served.includes(each)) ?? '';

    const tooMany = await refusal(buy(first, runtime, 2));
    const outOfTurn = await refusal(buy(third, runtime));
    const stranger = await refusal(buy('stranger', runtime));
    const inTurn = await refusal(buy(first, runtime));
    const twice = await refusal(buy(first, runtime));
    await move(runtime);
    const next = await refusal(buy(third, runtime));
    runtime.pass(5 * MINUTE);
    const tooLate = await refusal(buy(second, runtime));

    expect([beforeOpening, outOfTurn, stranger, twice, tooLate]).toEqual(Array(5).fill('NOT_SERVED_YET'));
    expect([tooMany, inTurn, next]).toEqual(['DROP_LIMIT', 'none', 'none']);
  });

  it('serves nobody before a lower number that is still waiting, whatever joins, leaves, buys, expires or crashes at once', async () => {
    const happening = fc.record({
      kind: fc.constantFrom('join', 'join', 'leave', 'buy', 'buy', 'move', 'move', 'wait'),
      who: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(happening, { minLength: 1, maxLength: 4 }), { maxLength: 10 }),
        fc.integer(),
        async (waves, seed) => {
          const { runtime, seen, wrong } = await openShop();
          const shaky = shaken(runtime, { conflict: 0.1, crash: 0.1 }, seed) as unknown as Runtime;
          const happen = {
            join: (who: string) => join(who, shaky),
            leave: (who: string) => leave(who, shaky),
            buy: (who: string) => buy(who, shaky),
            move: () => move(shaky),
            wait: async () => runtime.pass(6 * MINUTE),
          };

          for (const wave of waves)
            await Promise.all(
              wave.map(({ kind, who }) => happen[kind as keyof typeof happen](who).catch(surviving)),
            );
          runtime.pass(10 * MINUTE);
          for (let rest = 0; rest < 8; rest += 1) {
            await move(runtime);
            runtime.pass(5 * MINUTE);
          }

          const stuck = [...seen.values()].filter(
            ({ status }) => status === 'joined' || status === 'waiting',
          );
          expect({ wrong, stuck }).toEqual({ wrong: [], stuck: [] });
        },
      ),
      { numRuns: 40 },
    );
  });
});
