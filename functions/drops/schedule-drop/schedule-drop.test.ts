import { describe, expect, it } from '@jest/globals';
import { openTwoStores, SKU } from '../../../test/support/stock/two-stores.ts';
import { requestFrom, testRuntime } from '../../../test/support/test-runtime.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { isProblem } from '#shared/problems/problem.ts';
import { offerKey } from '../../catalog/public.ts';
import { scheduleDrop } from './schedule-drop.ts';

const staff = requestFrom({ kind: 'staff', staffId: 'sta_1', role: 'admin', scopes: ['drops.write'] });
const body = {
  name: 'Batik edition no. 7',
  channel: 'web',
  skus: [SKU],
  opensAt: '2026-11-23T05:00:00.000Z',
  closesAt: '2026-11-23T09:00:00.000Z',
  unitsPerCustomer: 1,
  servedAtOnce: 50,
  buyWithin: 'PT10M',
  signedInOnly: false,
};

const shopWithShirts = async () => {
  const runtime = testRuntime();
  await openTwoStores(runtime);
  await runtime.db.writeOne(put(offerKey(SKU), { sku: SKU, status: 'active', publish: { web: {} } }));
  const schedule = (dropId: string, changes: object = {}, given: object = {}) =>
    scheduleDrop(
      { ...staff, params: { dropId }, query: undefined, body: { ...body, ...changes }, ...given },
      runtime,
    );
  return { runtime, schedule };
};
const codeOf = async (run: Promise<unknown>) => {
  const error = await run.catch((thrown: unknown) => thrown);
  return isProblem(error) ? error.contract.code : error;
};

describe('scheduling a drop', () => {
  it('answers three equal requests at once alike', async () => {
    const { schedule } = await shopWithShirts();
    const idempotency = { key: 'edition-7', fingerprint: 'f' };

    const answers = await Promise.all([1, 2, 3].map(() => schedule('edition-7', {}, { idempotency })));

    expect(answers.map(({ status, version }) => [status, version])).toEqual([
      [201, 1],
      [201, 1],
      [201, 1],
    ]);
  });

  it('lets one of two different requests at once win', async () => {
    const { schedule } = await shopWithShirts();

    const codes = await Promise.all([
      codeOf(schedule('edition-7')),
      codeOf(schedule('edition-7', { name: 'Another name' })),
    ]);

    expect(codes.filter((code) => code === 'PRECONDITION_REQUIRED')).toHaveLength(1);
  });

  it('refuses a SKU that another drop of the channel sells at that time', async () => {
    const { schedule } = await shopWithShirts();
    await schedule('edition-7');

    expect(await codeOf(schedule('edition-8'))).toBe('DROP_OVERLAPS');
  });

  it('keeps what is sold once it has opened', async () => {
    const { runtime, schedule } = await shopWithShirts();
    await schedule('edition-7');
    runtime.pass(3 * 3_600_000);

    expect(await codeOf(schedule('edition-7', { opensAt: '2026-11-23T06:00:00.000Z' }, { ifMatch: 1 }))).toBe(
      'DROP_RUNNING',
    );
    expect((await schedule('edition-7', { servedAtOnce: 80 }, { ifMatch: 1 })).version).toBe(2);
  });
});
