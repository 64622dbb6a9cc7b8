import { describe, expect, it } from '@jest/globals';
import { shirtsLeft, stockShirts } from '../../../test/support/sample-order.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { startedBy } from '#shared/events/envelope.ts';
import { HOUR } from '#shared/time/clock.ts';
import type { Hold } from '../model/hold.ts';
import { holdKey, loadHold, placeHold } from '../store/holds.ts';
import { sweepExpiredHolds } from './sweep-expired-holds.ts';

const hold = (holdId: string): Hold => ({
  holdId,
  version: 1,
  status: 'held',
  channel: 'web',
  owner: 'customer:cus_1',
  lines: [
    { sku: 'SHIRT', quantity: 1, takes: [{ sku: 'SHIRT', locationId: 'jakarta', bucket: '0', quantity: 1 }] },
  ],
  placedAt: '2026-11-23T03:00:00.000Z',
  expiresAt: '2026-11-23T04:00:00.000Z',
  extended: false,
});

describe('holds that ran out', () => {
  it('do not wait for one that cannot be read, and somebody is told of that', async () => {
    const runtime = testRuntime();
    await stockShirts(runtime, 8);
    const holdIds = Array.from({ length: 8 }, (_, at) => `hold_${at}`);
    for (const holdId of holdIds) await placeHold(hold(holdId), startedBy('test', holdId), runtime);
    const before = await shirtsLeft(runtime);
    runtime.pass(HOUR);
    const { get } = runtime.db;
    const broken: typeof get = async (key, options) => {
      if (key.pk === holdKey('hold_3').pk) throw new Error('hold_3 cannot be read');
      return get(key, options);
    };

    const swept = sweepExpiredHolds({}, { ...runtime, db: { ...runtime.db, get: broken } });

    await expect(swept).rejects.toThrow('hold_3 cannot be read');
    const holds = await Promise.all(holdIds.map((holdId) => loadHold(runtime.db, holdId)));
    expect(holds.filter((one) => one?.status === 'held').map((one) => one?.holdId)).toEqual(['hold_3']);
    expect([before, await shirtsLeft(runtime)]).toEqual([0, 7]);
  });
});
