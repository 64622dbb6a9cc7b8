import { startedBy } from '#shared/events/envelope.ts';
import type { Task } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { isOver, isRunning } from '../model/running.ts';
import { readPromotions, type StoredPromotion } from '../store/promotions.ts';
import { savePromotion } from '../store/save-promotion.ts';

/**
 * Announces what started or ended by its dates since the last minute. Carts need no announcement: they look at the
 * dates themselves, so a promotion holds from its very first instant on.
 */
export const announcePromotions: Task<Runtime> = async (_input, runtime) => {
  const promotions = await readPromotions(runtime.db, runtime.clock);
  for (const promotion of promotions) await announceOne(promotion, runtime);
};

/** One that fails, or that somebody changed meanwhile, must not keep the others waiting: the next minute looks again. */
const announceOne = async (before: StoredPromotion, runtime: Runtime): Promise<void> => {
  const now = runtime.clock.now();
  const after = isOver(before, now) && before.state !== 'draft' ? ended(before) : before;
  if (after === before && isRunning(before, now) === before.isAnnounced) return;
  const cause = startedBy('announce-promotions', before.promotionId);
  try {
    await savePromotion({ before, after, cause, why: 'scheduled' }, runtime);
  } catch (error) {
    runtime.log.error('promotion not announced', { aggregateId: before.promotionId, error });
  }
};

const ended = (promotion: StoredPromotion): StoredPromotion => ({
  ...promotion,
  state: 'ended',
  version: promotion.version + 1,
});
