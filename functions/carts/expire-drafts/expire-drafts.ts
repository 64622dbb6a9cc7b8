import type { Task } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { endDraft, listedDrafts, loadDraftCarts } from '../store/drafts.ts';

/** So many in one run; the next run takes the rest. */
const PER_RUN = 100;

/** Says of drafts whose time is over that they expired, and takes those off the list that became orders. */
export const expireDrafts: Task<Runtime> = async (_input, runtime) => {
  const { items } = await listedDrafts(runtime.db, { limit: PER_RUN });
  const now = instant(runtime.clock);
  const due = items.filter(({ expiresAt }) => expiresAt <= now);
  const carts = await loadDraftCarts(runtime.db, due);
  for (const [at, listed] of due.entries()) {
    const cause = {
      actor: 'system:expire-drafts',
      correlationId: listed.cartId,
    };
    await endDraft(listed, carts[at], cause, runtime);
  }
};
