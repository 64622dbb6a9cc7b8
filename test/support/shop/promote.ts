import type { PromotionBodyInput } from '#shared/client/generated.ts';
import { shop } from './shop.ts';
import type { World } from './world.ts';

/** Writes promotions for a world's channel, 10 % off everything where nothing else is said, and lets them hold: carts see them from then on. */
export const promote = async (
  world: World,
  ...bodies: readonly Partial<PromotionBodyInput>[]
): Promise<readonly string[]> => {
  const merchandiser = shop.as('merchandiser');
  const ids = bodies.map(() => shop.unique('promo'));
  for (const [at, promotionId] of ids.entries()) {
    const { conditions, ...rest } = bodies[at] ?? {};
    await merchandiser.putPromotion({
      promotionId,
      body: {
        name: 'Hemat',
        startsAt: '2026-01-01T00:00:00Z',
        effect: { kind: 'percent', percent: 10 },
        ...rest,
        conditions: { channels: [world.channel], ...conditions },
      },
    });
    await merchandiser.setPromotionState({ promotionId, body: { state: 'active' } });
  }
  await shop.advanceClock('PT3S');
  return ids;
};

/** A coupon of its own for a promotion. */
export const couponFor = async (promotionId: string | undefined, uses: number): Promise<string> => {
  const code = shop.unique('HEMAT').toUpperCase().replaceAll('-', '');
  await shop.as('merchandiser').putCoupon({ code, body: { promotionId: promotionId ?? '', uses } });
  return code;
};
