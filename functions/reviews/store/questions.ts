import { may } from '#shared/contracts/grant.ts';
import type { Database, Page, PageRequest } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { questionListingOf, type ProductQuestion } from '../model/question.ts';
import { reviewsItems } from '../table.ts';
import { askedKey, questionKey } from './keys.ts';

const { question: questionItem, questionEvent, asked } = reviewsItems.items;

export const changeQuestionGrants = [
  may(questionItem, 'GetItem', 'PutItem'),
  may(questionEvent, 'PutItem'),
  may(asked, 'PutItem'),
];

/** Somebody else changed the question since it was read, or it is there already. */
export class QuestionMoved extends Error {}

export const loadQuestion = (
  db: Pick<Database, 'get'>,
  questionId: string,
): Promise<ProductQuestion | undefined> => db.get<ProductQuestion>(questionKey(questionId));

/** Writes a question, new (version 1) with where its customer’s questions are found, or decided. */
export const saveQuestionPart = (question: ProductQuestion): TransactionPart => {
  const { questionId, customerId, version, askedAt } = question;
  const item = { ...question, reviewListing: questionListingOf(question), reviewListedAt: askedAt };
  const isNew = version === 1;
  return {
    actions: [
      put(questionKey(questionId), item, isNew ? [['pk', 'absent']] : [['version', '=', version - 1]]),
      ...(isNew ? [put(askedKey(customerId, questionId), { questionId })] : []),
    ],
    refused: () => new QuestionMoved(questionId),
  };
};

export const listQuestions = (
  db: Pick<Database, 'queryIndex'>,
  reviewListing: string,
  page: PageRequest & { readonly newestFirst?: boolean },
): Promise<Page<ProductQuestion>> =>
  db.queryIndex<ProductQuestion>({
    index: reviewsItems.indexes.reviewsByListing,
    partition: { reviewListing },
    ...page,
  });
