import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { questionsOfProduct } from '../model/question.ts';
import { listQuestions } from '../store/questions.ts';
import { showQuestion } from '../view/show-question.ts';
import type { ListProductQuestions } from './contract.ts';

export const listProductQuestions: UseCase<typeof ListProductQuestions, Runtime> = async (
  { params, query },
  { db },
) => {
  const listing = questionsOfProduct(params.productId);
  const { items, nextCursor } = await listQuestions(db, listing, { ...query, newestFirst: true });
  return { status: 200, body: { data: items.map(showQuestion), page: { nextCursor: nextCursor ?? null } } };
};
