import type * as z from 'zod/mini';
import type { ProductQuestion } from '../model/question.ts';
import type { askedQuestion, shownQuestion, staffQuestion } from '../schemas.ts';

export const showQuestion = ({
  questionId,
  text,
  author,
  askedAt,
  answer,
}: ProductQuestion): z.input<typeof shownQuestion> => ({ questionId, text, author, askedAt, answer });

export const showToAsker = (question: ProductQuestion): z.input<typeof askedQuestion> => {
  const { productId, status, reason } = question;
  return { ...showQuestion(question), productId, status, reason };
};

export const showQuestionToStaff = (question: ProductQuestion): z.input<typeof staffQuestion> => {
  const { version, customerId } = question;
  return { ...showToAsker(question), version, customerId };
};
