import { productGrants } from '../catalog/public.ts';
import { readProfileGrants } from '../customers/public.ts';
import { readOrderGrants } from '../orders/public.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { AnswerQuestion } from './answer-question/contract.ts';
import { AskProductQuestion } from './ask-product-question/contract.ts';
import { reviewsErrors } from './errors.ts';
import {
  QuestionAnswered,
  QuestionAsked,
  RatingChanged,
  ReviewPublished,
  ReviewRejected,
  ReviewSubmitted,
} from './events.ts';
import { ListProductQuestions } from './list-product-questions/contract.ts';
import { ListProductReviews } from './list-product-reviews/contract.ts';
import { ListQuestions } from './list-questions/contract.ts';
import { ListReviews } from './list-reviews/contract.ts';
import { ModerateReview } from './moderate-review/contract.ts';
import { reviewsScopes } from './scopes.ts';
import { reviewRecordsGrants } from './store/personal-records.ts';
import { ratingItems, reviewsItems } from './table.ts';
import { changeQuestionGrants } from './store/questions.ts';
import { changeRatingsGrants } from './store/ratings.ts';
import { changeReviewGrants, listReviewsGrants } from './store/reviews.ts';
import { voteGrants } from './store/votes.ts';
import { VoteForReview } from './vote-for-review/contract.ts';
import { WriteReview } from './write-review/contract.ts';

export const reviews = defineDomain({
  name: 'reviews',
  purpose: 'Reviews of delivered goods, their ratings, and questions about products.',
  items: [reviewsItems, ratingItems],
  personalData: {
    items: [
      reviewsItems.items.review,
      reviewsItems.items.question,
      reviewsItems.items.vote,
      reviewsItems.items.asked,
    ],
    reach: reviewRecordsGrants,
  },
  errors: reviewsErrors,
  publishes: [
    ReviewSubmitted,
    ReviewPublished,
    ReviewRejected,
    RatingChanged,
    QuestionAsked,
    QuestionAnswered,
  ],
  http: {
    routes: [
      AnswerQuestion,
      AskProductQuestion,
      ListProductQuestions,
      ListProductReviews,
      ListQuestions,
      ListReviews,
      ModerateReview,
      VoteForReview,
      WriteReview,
    ],
    errorImpact: 'customers cannot write or read reviews and questions; ratings in lists stay as they are',
    reach: {
      tables: [
        ...changeReviewGrants,
        ...listReviewsGrants,
        ...changeRatingsGrants,
        ...voteGrants,
        ...changeQuestionGrants,
        ...readOrderGrants,
        ...readProfileGrants,
        ...productGrants,
      ],
      secrets: ['tokens'],
    },
  },
  scopes: reviewsScopes,
});
