import { may, mayRead } from '#shared/contracts/grant.ts';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { keep } from '#shared/dynamodb/keep.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { Clock } from '#shared/time/clock.ts';
import type { Promotion } from '../model/promotion.ts';
import { promotionsItems } from '../table.ts';

/** A promotion as it lies in the table. */
export type StoredPromotion = Promotion &
  Versioned & {
    /** Whether its start was announced, and its end not yet. */
    readonly isAnnounced: boolean;
    /** How often a start or an end was announced. */
    readonly announcements: number;
    /**
     * Whether its uses are counted: from its first limit of uses or money on, and for good, so that a limit that comes
     * back knows what was used while there was none.
     */
    readonly isCounted: boolean;
  };

/** So many promotions are weighed at every cart, so there must be an end to them. */
export const MAX_PROMOTIONS = 500;

/** What a function needs to know the promotions there are. */
export const promotionsGrants = [mayRead(promotionsItems.items.promotion)];

/** What a function needs to read one by its id, whether or not it is over. */
export const anyPromotionGrants = [
  ...promotionsGrants,
  may(promotionsItems.items.endedPromotion, 'BatchGetItem'),
];

/** What a function needs to change them. */
export const changePromotionGrants = [
  ...promotionsGrants,
  may(promotionsItems.items.promotion, 'PutItem', 'DeleteItem'),
  may(promotionsItems.items.endedPromotion, 'BatchGetItem', 'PutItem'),
  may(promotionsItems.items.promotionEvent, 'PutItem'),
];

export const promotionKey = (promotionId: string): Key => ({
  table: 'catalog',
  pk: 'PROMOTIONS',
  sk: promotionId,
});
export const endedPromotionKey = (promotionId: string): Key => ({
  table: 'catalog',
  pk: 'PROMOTIONS#ENDED',
  sk: promotionId,
});

/** Promotions change some times a day and are needed at every cart, so each environment keeps them this long. */
const KEPT_MS = 2000;

const promotions = keep(KEPT_MS, async (db) => {
  const found: StoredPromotion[] = [];
  let cursor: string | undefined;
  do {
    const page = await db.query<StoredPromotion>('catalog', 'PROMOTIONS', {
      consistent: true,
      cursor,
    });
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return found;
});

/** Makes the next reader load the promotions anew: what is remembered here has turned out to be old. */
export const forgetPromotions = promotions.forget;

/** All promotions that may still hold, at most two seconds old; the same array as long as nothing was read anew. */
export const loadPromotions = (db: Database, clock: Clock): Promise<readonly StoredPromotion[]> =>
  promotions.load(db, clock.now());

/** The promotions as they are now. */
export const readPromotions = (db: Database, clock: Clock): Promise<readonly StoredPromotion[]> =>
  promotions.fresh(db, clock.now());

/** Those of the promotions that have not ended. */
export const promotionsByIds = async (
  db: Database,
  promotionIds: readonly string[],
): Promise<readonly StoredPromotion[]> => {
  const found = await db.getMany<StoredPromotion>(promotionIds.map(promotionKey));
  return found.filter((promotion) => promotion !== undefined);
};

/** One promotion, whether or not it is over. */
export const loadPromotion = async (
  db: Database,
  promotionId: string,
): Promise<StoredPromotion | undefined> => {
  const found = await db.getMany<StoredPromotion>([
    promotionKey(promotionId),
    endedPromotionKey(promotionId),
  ]);
  return found.find((promotion) => promotion !== undefined);
};
