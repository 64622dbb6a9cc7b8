import { may } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { unrated, type ProductRating } from '../model/rating.ts';
import { ratingItems } from '../table.ts';
import { ratingKey } from './keys.ts';
import { ReviewMoved } from './reviews.ts';

const { rating: ratingItem, ratingEvent } = ratingItems.items;

export const readRatingsGrants = [may(ratingItem, 'GetItem', 'BatchGetItem')];
export const changeRatingsGrants = [may(ratingItem, 'GetItem', 'PutItem'), may(ratingEvent, 'PutItem')];

export const loadRating = async (
  db: Pick<Database, 'get'>,
  productId: string,
  options?: { readonly consistent?: boolean },
): Promise<ProductRating> =>
  (await db.get<ProductRating>(ratingKey(productId), options)) ?? unrated(productId);

/** Ratings of products, in their order; a hole where there is none. */
export const ratingsOf = (
  db: Pick<Database, 'getMany'>,
  productIds: readonly string[],
): Promise<readonly (ProductRating | undefined)[]> => db.getMany<ProductRating>(productIds.map(ratingKey));

export const saveRatingPart = (rating: ProductRating): TransactionPart => ({
  actions: [saveAction(ratingKey(rating.productId), rating)],
  refused: () => new ReviewMoved(rating.productId),
});
