import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { create, put, remove, update } from '#shared/dynamodb/write-action.ts';
import { eventOf, type Cause, type OutgoingEvent } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { PromotionEnded, PromotionStarted } from '../events.ts';
import { isRunning } from '../model/running.ts';
import { may } from '#shared/contracts/grant.ts';
import { promotionsItems } from '../table.ts';
import {
  changePromotionGrants,
  endedPromotionKey,
  promotionKey,
  type StoredPromotion,
} from './promotions.ts';
import { promotionUseKey } from './use-keys.ts';

/** What a function needs to change promotions and their limits. */
export const changeLimitsGrants = [
  ...changePromotionGrants,
  may(promotionsItems.items.promotionUse, 'UpdateItem'),
];

interface PromotionChange {
  readonly before: StoredPromotion | undefined;
  readonly after: StoredPromotion;
  readonly cause: Cause;
  readonly why: 'scheduled' | 'staff';
}

/** `moved`: the promotion was changed since it was read, and nothing was saved. */
export type SaveResult =
  | { readonly kind: 'saved'; readonly promotion: StoredPromotion }
  | { readonly kind: 'moved' };

/**
 * Saves a promotion, unless it was changed since it was read, and announces in the same transaction that it
 * started or ended, if it did. One that ended for good is moved out of the way of those that are weighed at every cart.
 */
export const savePromotion = async (
  { before, after, cause, why }: PromotionChange,
  { db, clock }: Runtime,
): Promise<SaveResult> => {
  const runs = isRunning(after, clock.now());
  const turns = runs !== after.isAnnounced;
  const saved: StoredPromotion = turns
    ? { ...after, isAnnounced: runs, announcements: after.announcements + 1 }
    : after;
  const parts = [
    savedPart(before, saved),
    limitsPart(before, saved),
    outboxPart(
      clock,
      { table: 'catalog', pk: `PE#${saved.promotionId}` },
      turns ? [announcement(saved, { cause, why, at: turnedAt(saved, why, instant(clock)) })] : [],
    ),
  ];
  return commit(db, parts).then(
    () => ({ kind: 'saved', promotion: saved }),
    (error: unknown) => {
      if (error instanceof PromotionMoved) return { kind: 'moved' };
      throw error;
    },
  );
};

class PromotionMoved extends Error {}

/** Orders that were priced under the limits before are refused by the counter, and priced again. */
const limitsPart = (before: StoredPromotion | undefined, after: StoredPromotion): TransactionPart => ({
  actions:
    before === undefined || !after.isCounted || sameLimits(before, after)
      ? []
      : [update(promotionUseKey(after.promotionId), { set: { limitsVersion: after.version } })],
  refused: () => undefined,
});

const sameLimits = (before: StoredPromotion, after: StoredPromotion): boolean =>
  before.isCounted &&
  before.limits?.uses === after.limits?.uses &&
  before.limits?.budget === after.limits?.budget;

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
    refused: () => new PromotionMoved(),
  };
};

/** A date that came is the moment itself, however late the sweep came by. */
const turnedAt = (promotion: StoredPromotion, why: PromotionChange['why'], now: string): string => {
  if (why === 'staff') return now;
  return (promotion.isAnnounced ? promotion.startsAt : promotion.endsAt) ?? now;
};

const announcement = (
  promotion: StoredPromotion,
  { cause, why, at }: Pick<PromotionChange, 'cause' | 'why'> & { readonly at: string },
): OutgoingEvent => {
  const { promotionId, name, announcements, endsAt, state } = promotion;
  const facts = { aggregateId: promotionId, aggregateVersion: announcements, occurredAt: at, cause };
  const data = { promotionId, name, why };
  return promotion.isAnnounced
    ? eventOf(PromotionStarted, { ...facts, data: { ...data, ...(endsAt === undefined ? {} : { endsAt }) } })
    : eventOf(PromotionEnded, { ...facts, data: { ...data, mayResume: state !== 'ended' } });
};
