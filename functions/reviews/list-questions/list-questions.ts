import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { questionsWith } from '../model/question.ts';
import { listQuestions as readQuestions } from '../store/questions.ts';
import { showQuestionToStaff } from '../view/show-question.ts';
import type { ListQuestions } from './contract.ts';

export const listQuestions: UseCase<typeof ListQuestions, Runtime> = async (
  { query: { status, ...page } },
  { db },
) => {
  const { items, nextCursor } = await readQuestions(db, questionsWith(status), page);
  const data = items.map(showQuestionToStaff);
  return { status: 200, body: { data, page: { nextCursor: nextCursor ?? null } } };
};
