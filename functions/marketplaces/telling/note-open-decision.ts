import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import type { MarketplaceUpdate } from '../model/update.ts';
import { loadUpdate, saveUpdate } from '../store/updates.ts';
import { updateRefused } from './update-events.ts';

/** Notes once that a marketplace cancelled an order which is no longer ours to cancel: staff decide what happens. */
export const noteOpenDecision = async (
  {
    marketplace,
    number,
    orderId,
  }: { readonly marketplace: string; readonly number: string; readonly orderId: string },
  because: string,
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<void> => {
  const now = instant(clock);
  const noted: MarketplaceUpdate = {
    marketplace,
    subject: orderId,
    content: { kind: 'order_not_cancelled', orderId, number },
    asOf: now,
    status: 'refused',
    tried: 0,
    dueAt: now,
    lastFailure: { at: now, because },
    version: 1,
  };
  if ((await loadUpdate(db, noted)) !== undefined) return;
  await saveUpdate(noted, [updateRefused(noted, because, now)], { db, clock });
};
