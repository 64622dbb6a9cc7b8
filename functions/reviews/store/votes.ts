import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { create, remove, update } from '#shared/dynamodb/write-action.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { reviewsItems } from '../table.ts';
import { reviewKey, voteKey } from './keys.ts';

export const voteGrants = [
  may(reviewsItems.items.vote, 'PutItem', 'DeleteItem'),
  may(reviewsItems.items.review, 'UpdateItem'),
];

/** The vote is as the customer wants it already. */
class VoteStands extends Error {}

/** The review is not there for votes any more. */
export class ReviewGone extends Error {}

/** Casts a customer’s vote, or takes it back; doing so twice counts once. */
export const saveVote = async (
  db: Database,
  { customerId, reviewId, helpful }: { customerId: string; reviewId: string; helpful: boolean },
): Promise<void> => {
  const key = voteKey(customerId, reviewId);
  const vote = helpful ? create(key, { reviewId, customerId }) : remove(key, [['pk', 'exists']]);
  try {
    await commit(db, [
      { actions: [vote], refused: () => new VoteStands() },
      {
        actions: [
          update(reviewKey(reviewId), { add: { helpful: helpful ? 1 : -1 } }, [['status', '=', 'published']]),
        ],
        refused: () => new ReviewGone(),
      },
    ]);
  } catch (error) {
    if (!(error instanceof VoteStands)) throw error;
  }
};
