import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { causeOf } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import { checkVersion } from '#shared/problems/version.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { reviewsErrors } from '../errors.ts';
import { decided, type ProductQuestion } from '../model/question.ts';
import { questionEvents } from '../store/events.ts';
import { questionPartition } from '../store/keys.ts';
import { loadQuestion, QuestionMoved, saveQuestionPart } from '../store/questions.ts';
import { showQuestionToStaff } from '../view/show-question.ts';
import type { AnswerQuestion } from './contract.ts';

type Request = RequestOf<typeof AnswerQuestion>;

export const answerQuestion: UseCase<typeof AnswerQuestion, Runtime> = async (request, runtime) => {
  const question = await decideAgain(
    (error) => error instanceof QuestionMoved,
    () => decideOnce(request, runtime),
  );
  return { status: 200, body: showQuestionToStaff(question), version: question.version };
};

const decideOnce = async (request: Request, { db, clock }: Runtime): Promise<ProductQuestion> => {
  const { questionId } = request.params;
  const before = await loadQuestion(db, questionId);
  if (before === undefined)
    throw problem(reviewsErrors.QUESTION_NOT_FOUND, { detail: `there is no question ${questionId}` });
  const at = instant(clock);
  const after = decided(before, request.body, at);
  if (after === before) return before;
  checkVersion(request.ifMatch, before.version, 'optional');
  const events = questionEvents(after, { at, cause: causeOf(request) });
  await commit(db, [saveQuestionPart(after), outboxPart(clock, questionPartition(questionId), events)]);
  return after;
};
