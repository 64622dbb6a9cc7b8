import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { answerQuestion } from './answer-question/answer-question.ts';
import { AnswerQuestion } from './answer-question/contract.ts';
import { askProductQuestion } from './ask-product-question/ask-product-question.ts';
import { AskProductQuestion } from './ask-product-question/contract.ts';
import { ListProductQuestions } from './list-product-questions/contract.ts';
import { listProductQuestions } from './list-product-questions/list-product-questions.ts';
import { ListProductReviews } from './list-product-reviews/contract.ts';
import { listProductReviews } from './list-product-reviews/list-product-reviews.ts';
import { ListQuestions } from './list-questions/contract.ts';
import { listQuestions } from './list-questions/list-questions.ts';
import { ListReviews } from './list-reviews/contract.ts';
import { listReviews } from './list-reviews/list-reviews.ts';
import { ModerateReview } from './moderate-review/contract.ts';
import { moderateReview } from './moderate-review/moderate-review.ts';
import { VoteForReview } from './vote-for-review/contract.ts';
import { voteForReview } from './vote-for-review/vote-for-review.ts';
import { WriteReview } from './write-review/contract.ts';
import { writeReview } from './write-review/write-review.ts';

export const handler = httpHandler(
  [
    operation(AnswerQuestion, answerQuestion),
    operation(AskProductQuestion, askProductQuestion),
    operation(ListProductQuestions, listProductQuestions),
    operation(ListProductReviews, listProductReviews),
    operation(ListQuestions, listQuestions),
    operation(ListReviews, listReviews),
    operation(ModerateReview, moderateReview),
    operation(VoteForReview, voteForReview),
    operation(WriteReview, writeReview),
  ],
  awsRuntime(),
);
