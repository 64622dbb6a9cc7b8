import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import { remove, update, type WriteAction } from '#shared/dynamodb/write-action.ts';
import type { OrderOfSubject } from '#shared/privacy/personal-data.ts';
import { contentOf, type PersonalRecord } from '#shared/privacy/personal-record.ts';
import type { ProductQuestion } from '../model/question.ts';
import type { Review } from '../model/review.ts';
import { reviewsItems } from '../table.ts';
import { askedKey, questionKey, reviewerPartition, reviewKey, voteKey } from './keys.ts';
import { reviewIdOf } from './reviews.ts';

const { review, question, vote, asked } = reviewsItems.items;

export const reviewRecordsGrants = [
  may(review, 'BatchGetItem', 'UpdateItem', 'DeleteItem'),
  may(question, 'BatchGetItem', 'DeleteItem'),
  may(vote, 'Query', 'DeleteItem'),
  may(asked, 'Query', 'DeleteItem'),
];

const HIDDEN = ['version', 'reviewListing', 'reviewListedAt'];

/** What a person wrote about the lines of their orders, asked about products, and voted for. */
export const reviewRecords = async (
  db: Database,
  customerId: string,
  orders: readonly OrderOfSubject[],
): Promise<readonly PersonalRecord[]> => {
  const [reviews, votes, questions] = await Promise.all([
    reviewsOf(db, orders),
    votesOf(db, customerId),
    questionsOf(db, customerId),
  ]);
  return [
    ...reviews.map((each) => ({
      kind: 'review',
      content: contentOf(each, HIDDEN),
      ...erasureOf(each),
    })),
    ...votes.map(({ reviewId }) => ({
      kind: 'review_vote',
      content: { reviewId },
      erase: [remove(voteKey(customerId, reviewId))],
    })),
    ...questions.map(({ questionId, found }) => ({
      kind: 'product_question',
      content: contentOf(found ?? { questionId }, HIDDEN),
      erase: [remove(questionKey(questionId)), remove(askedKey(customerId, questionId))],
    })),
  ];
};

const reviewsOf = async (db: Database, orders: readonly OrderOfSubject[]): Promise<readonly Review[]> => {
  const ids = orders.flatMap(({ orderId, lines }) => lines.map(({ lineId }) => reviewIdOf(orderId, lineId)));
  const found = await db.getMany<Review>(ids.map(reviewKey));
  return found.filter((each) => each !== undefined);
};

/** Of a published review the stars stay, so that a rating goes on being what its reviews say. */
const erasureOf = (found: Review): Pick<PersonalRecord, 'erase' | 'keptBecause'> => {
  if (found.isErased === true)
    return { erase: [], keptBecause: 'stars of a published review; without its author and what they wrote' };
  return { erase: [found.status === 'published' ? anonymise(found) : removeHidden(found)] };
};

/** One that was published meanwhile counts in a rating: the erasure looks again, and leaves its stars. */
const removeHidden = ({ reviewId }: Review): WriteAction =>
  remove(reviewKey(reviewId), [['status', '<>', 'published']]);

const anonymise = ({ reviewId }: Review): WriteAction =>
  update(
    reviewKey(reviewId),
    {
      set: { isErased: true, photos: [] },
      remove: ['orderId', 'lineId', 'customerId', 'author', 'showAs', 'title', 'text', 'answer', 'reason'],
    },
    [['pk', 'exists']],
  );

const votesOf = (db: Database, customerId: string) => {
  const { table, pk } = reviewerPartition(customerId);
  return queryAll<{ readonly reviewId: string }>(db, table, pk, { sortPrefix: 'V#' });
};

const questionsOf = async (db: Database, customerId: string) => {
  const { table, pk } = reviewerPartition(customerId);
  const ids = await queryAll<{ readonly questionId: string }>(db, table, pk, { sortPrefix: 'Q#' });
  const found = await db.getMany<ProductQuestion>(ids.map(({ questionId }) => questionKey(questionId)));
  return ids.map(({ questionId }, at) => ({ questionId, found: found[at] }));
};
