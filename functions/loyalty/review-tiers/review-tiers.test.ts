import { describe, expect, it } from '@jest/globals';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { DAY } from '#shared/time/clock.ts';
import { DEFAULT_PROGRAMME } from '../model/programme.ts';
import { newStanding, type TierStanding } from '../model/tier.ts';
import { loyaltyPartition, programmeKey, standingKey } from '../store/keys.ts';
import { saveStanding } from '../store/standing.ts';
import { reviewTiers } from './review-tiers.ts';

const tiers = {
  levels: [{ tier: 'gold', name: 'Gold', fromPoints: 100 }],
  windowMonths: 12,
  keepMonths: 12,
  graceDays: 30,
};

describe('the review of tiers', () => {
  it('takes a tier away once its period and grace are over, and tells it once', async () => {
    const runtime = testRuntime();
    const { db } = runtime;
    await db.writeOne(put(programmeKey, { ...DEFAULT_PROGRAMME, version: 1, tiers }));
    const gold: TierStanding = {
      ...newStanding('ayu'),
      version: 1,
      tier: 'gold',
      keepUntil: '2026-11-24T00:00:00.000Z',
    };
    await db.writeOne(saveStanding(gold, tiers));
    const tier = async () => (await db.get<TierStanding>(standingKey('ayu')))?.tier;

    runtime.pass(30 * DAY);
    await reviewTiers({}, runtime);
    const inGrace = await tier();
    runtime.pass(DAY);
    await reviewTiers({}, runtime);
    await reviewTiers({}, runtime);

    expect([inGrace, await tier()]).toEqual(['gold', undefined]);
    const { pk } = loyaltyPartition('ayu');
    const events = db.items('customers').filter((item) => item.pk === pk && String(item.sk).startsWith('E#'));
    expect(events.map(({ event }) => event)).toMatchObject([
      { metadata: { type: 'TierChanged' }, data: { from: 'gold', customerId: 'ayu' } },
    ]);
  });
});
