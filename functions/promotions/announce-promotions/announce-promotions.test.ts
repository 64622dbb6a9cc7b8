import { describe, expect, it } from '@jest/globals';
import { asking, staffWith } from '../../../test/support/asking.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { HOUR } from '#shared/time/clock.ts';
import { getPromotion } from '../get-promotion/get-promotion.ts';
import { putPromotion } from '../put-promotion/put-promotion.ts';
import { setPromotionState } from '../set-promotion-state/set-promotion-state.ts';
import { announcePromotions } from './announce-promotions.ts';

const staff = staffWith('promotions.write');
const params = { promotionId: 'sale' };

/** A promotion that runs from one hour from now until two hours from now. */
const shop = async (isActive: boolean) => {
  const runtime = testRuntime();
  const at = (hours: number) => new Date(runtime.clock.now() + hours * HOUR).toISOString();
  await putPromotion(
    asking(staff, {
      params,
      body: {
        name: 'Sale',
        startsAt: at(1),
        endsAt: at(2),
        priority: 0,
        combines: 'with_all' as const,
        activation: 'automatic' as const,
        conditions: {},
        target: {},
        effect: { kind: 'percent' as const, percent: 20 },
        afterReturn: 'keep' as const,
      },
      ifMatch: 0,
    }),
    runtime,
  );
  if (isActive)
    await setPromotionState(asking(staff, { params, body: { state: 'active' as const } }), runtime);
  return {
    after: async (hours: number) => {
      runtime.pass(hours * HOUR);
      await announcePromotions({}, runtime);
      await announcePromotions({}, runtime);
    },
    events: () =>
      runtime.db
        .items('catalog')
        .flatMap(({ event }) => (event === undefined ? [] : [event as { metadata: { type: string } }]))
        .map(({ metadata }) => metadata.type),
    state: async () => (await getPromotion(asking(staff, { params }), runtime)).body.state,
  };
};

describe('a promotion that starts and ends by its dates', () => {
  it('is announced once when it starts, and once when it ends', async () => {
    const { after, events, state } = await shop(true);
    await after(0.5);
    const early = events();
    await after(0.75);
    const running = events();
    await after(1);

    expect([early, running, events()]).toEqual([
      [],
      ['PromotionStarted'],
      ['PromotionStarted', 'PromotionEnded'],
    ]);
    expect(await state()).toBe('ended');
  });

  it('is not announced as long as it is a draft', async () => {
    const { after, events, state } = await shop(false);

    await after(1.5);

    expect([events(), await state()]).toEqual([[], 'draft']);
  });
});
