import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { create, put, remove } from '#shared/dynamodb/write-action.ts';
import { eventOf, type Cause, type OutgoingEvent } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import { staleVersion } from '#shared/http/version.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { PromotionEnded, PromotionStarted } from '../events.ts';
import { isRunning } from '../model/running.ts';
import { endedPromotionKey, promotionKey, type StoredPromotion } from './promotions.ts';

interface Change {
  readonly before: StoredPromotion | undefined;
  readonly after: StoredPromotion;
  readonly cause: Cause;
  readonly why: 'scheduled' | 'staff';
}

/**
 * Saves a promotion, unless somebody changed it since it was read, and announces in the same transaction that it
 * started or ended, if it did. One that ended for good is moved out of the way of those that are weighed at every cart.
 */
export const savePromotion = async (
  { before, after, cause, why }: Change,
  { db, clock }: Runtime,
): Promise<StoredPromotion> => {
  const runs = isRunning(after, clock.now());
  const turns = runs !== after.isAnnounced;
  const saved: StoredPromotion = turns
    ? { ...after, isAnnounced: runs, announcements: after.announcements + 1 }
    : after;
  await commit(db, [
    savedPart(before, saved),
    outboxPart(
      clock,
      { table: 'catalog', pk: `PE#${saved.promotionId}` },
      turns ? [announcement(saved, { cause, why, at: turnedAt(saved, why, instant(clock)) })] : [],
    ),
  ]);
  return saved;
};

const savedPart = (before: StoredPromotion | undefined, after: StoredPromotion): TransactionPart => {
  const same = [
    ['version', '=', before?.version],
    ['announcements', '=', before?.announcements],
  ] as const;
  const key = promotionKey(after.promotionId);
  const actions =
    before === undefined
      ? [create(key, after)]
      : after.state === 'ended'
        ? [remove(key, same), create(endedPromotionKey(after.promotionId), after)]
        : [put(key, after, same)];
  return {
    actions,
    refused: ([refusal]) => staleVersion(Number(refusal?.item?.['version'] ?? 0)),
  };
};

/** A date that came is the moment itself, however late the sweep came by. */
const turnedAt = (promotion: StoredPromotion, why: Change['why'], now: string): string => {
  if (why === 'staff') return now;
  return (promotion.isAnnounced ? promotion.startsAt : promotion.endsAt) ?? now;
};

const announcement = (
  promotion: StoredPromotion,
  { cause, why, at }: Pick<Change, 'cause' | 'why'> & { readonly at: string },
): OutgoingEvent => {
  const { promotionId, name, announcements, endsAt, state } = promotion;
  const facts = { aggregateId: promotionId, aggregateVersion: announcements, occurredAt: at, cause };
  const data = { promotionId, name, why };
  return promotion.isAnnounced
    ? eventOf(PromotionStarted, { ...facts, data: { ...data, ...(endsAt === undefined ? {} : { endsAt }) } })
    : eventOf(PromotionEnded, { ...facts, data: { ...data, mayResume: state !== 'ended' } });
};
