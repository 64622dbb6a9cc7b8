import { describe, expect, it } from '@jest/globals';
import { asking, staffWith } from '../../../test/support/asking.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { customerIdFor } from '../../customers/public.ts';
import { DEFAULT_PROGRAMME } from '../model/programme.ts';
import { programmeKey, standingKey } from '../store/keys.ts';
import { previewPoints } from './preview-points.ts';

describe('a preview of points', () => {
  it('says what an order would earn, by which rule, and stores nothing', async () => {
    const runtime = testRuntime();
    const multipliers = [{ name: 'Gold', percent: 150, tiers: ['gold'] }];
    const customerId = customerIdFor('ayu');
    await runtime.db.writeOne(put(programmeKey, { ...DEFAULT_PROGRAMME, version: 3, multipliers }));
    await runtime.db.writeOne(put(standingKey(customerId), { tier: 'gold' }));
    const before = runtime.db.items('customers').length;

    const body = { currency: 'IDR', goods: 259_000, channel: 'web', customerId: 'ayu' };
    const preview = await previewPoints(asking(staffWith('loyalty.read'), { body }), runtime);

    expect(preview.body).toMatchObject({
      points: 37,
      programmeVersion: 3,
      tier: 'gold',
      because: [
        { rule: '1 for every 10000', points: 25 },
        { rule: 'Gold: 150 %', points: 12 },
      ],
      availableAt: '2026-12-07T03:00:00.000Z',
    });
    expect(runtime.db.items('customers')).toHaveLength(before);
  });
});
