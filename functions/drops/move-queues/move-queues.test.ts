import { describe, expect, it } from '@jest/globals';
import { asking, customer, refusalOf } from '../../../test/support/asking.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { HOUR, MINUTE, SECOND } from '#shared/time/clock.ts';
import { joinDrop } from '../join-drop/join-drop.ts';
import { saveDrop } from '../store/drops.ts';
import { moveQueues } from './move-queues.ts';

const schedule = (dropId: string, sku: string, runtime: TestRuntime, more: object = {}) =>
  saveDrop(
    {
      dropId,
      version: 1,
      name: dropId,
      channel: 'web',
      skus: [sku],
      opensAt: new Date(runtime.clock.now() + MINUTE).toISOString(),
      closesAt: new Date(runtime.clock.now() + HOUR).toISOString(),
      unitsPerCustomer: 1,
      servedAtOnce: 1,
      buyWithin: 'PT5M',
      signedInOnly: true,
      ...more,
    },
    { actor: 'staff:1', correlationId: 'c' },
    runtime,
  );

/** Two drops, with two shoppers in the queue of each. */
const shop = async () => {
  const runtime = testRuntime();
  for (const dropId of ['one', 'two']) {
    await schedule(dropId, `SKU-${dropId}`, runtime);
    for (const customerId of ['cus_ayu', 'cus_budi'])
      await joinDrop(asking(customer(customerId), { params: { dropId }, body: {} }), runtime);
  }
  const served = () =>
    runtime.db
      .items('inventory')
      .filter(({ status, holder }) => status === 'served' && holder !== undefined)
      .map(({ dropId }) => dropId)
      .sort();
  return { runtime, served };
};

describe('a drop for members', () => {
  it('is joined by whoever is in one of its groups, also for a while, and by nobody else', async () => {
    const runtime = testRuntime();
    await schedule('plus', 'SKU-plus', runtime, { groups: ['plus'] });
    const member = {
      customerId: 'cus_ayu',
      groupsUntil: { plus: '2027-01-01T00:00:00.000Z' },
      identities: {},
    };
    await runtime.db.writeOne(put({ table: 'customers', pk: 'U#cus_ayu', sk: 'A' }, member));
    const join = (customerId: string) =>
      joinDrop(asking(customer(customerId), { params: { dropId: 'plus' }, body: {} }), runtime);

    expect(await refusalOf(join('cus_budi'))).toBe('DROP_MEMBERS_ONLY');
    expect(await refusalOf(join('cus_ayu'))).toBe('none');
  });
});

describe('the queues of drops', () => {
  it('move by themselves once a drop is open, though nobody asks', async () => {
    const { runtime, served } = await shop();
    await moveQueues({}, runtime);
    const before = served();
    runtime.pass(MINUTE + 3 * SECOND);

    await moveQueues({}, runtime);

    expect([before, served()]).toEqual([[], ['one', 'two']]);
  });

  it('move although the queue of another drop cannot', async () => {
    const { runtime, served } = await shop();
    runtime.pass(MINUTE + 3 * SECOND);
    const broken = {
      ...runtime,
      db: {
        ...runtime.db,
        get: async (...args: Parameters<typeof runtime.db.get>) => {
          if (args[0].pk === 'DL#one') throw new Error('cannot be read');
          return runtime.db.get(...args);
        },
      } as typeof runtime.db,
    };

    await moveQueues({}, broken);

    expect(served()).toEqual(['two']);
  });
});
