import { catalogErrors } from '../../catalog/errors.ts';
import { productKey, type StoredProduct } from '../../catalog/public.ts';
import { personOf } from '../../customers/public.ts';
import { signedInCustomer } from '#shared/actors/actor.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { causeOf } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import { derivedId } from '#shared/ids/ids.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { authorOf } from '../model/author.ts';
import type { ProductQuestion } from '../model/question.ts';
import { questionEvents } from '../store/events.ts';
import { questionPartition } from '../store/keys.ts';
import { loadQuestion, QuestionMoved, saveQuestionPart } from '../store/questions.ts';
import { showToAsker } from '../view/show-question.ts';
import type { AskProductQuestion } from './contract.ts';

type Request = RequestOf<typeof AskProductQuestion>;

export const askProductQuestion: UseCase<typeof AskProductQuestion, Runtime> = async (request, runtime) => {
  const { db } = runtime;
  const { productId } = request.params;
  const customerId = signedInCustomer(request.actor);
  const [product, person] = await Promise.all([
    db.get<StoredProduct>(productKey(productId)),
    personOf(db, customerId),
  ]);
  // A product that no channel shows yet is a secret.
  if (product === undefined || Object.keys(product.publish).length === 0)
    throw problem(catalogErrors.PRODUCT_NOT_FOUND, { detail: `no product has the id ${productId}` });
  const question = newQuestion(request, { customerId, name: person?.name }, runtime);
  return { status: 201, body: showToAsker(await ask(question, request, runtime)) };
};

const newQuestion = (
  { params, body: { text, showAs }, idempotency }: Request,
  { customerId, name }: { readonly customerId: string; readonly name: string | undefined },
  { clock, ids }: Runtime,
): ProductQuestion => ({
  questionId: idempotency === undefined ? ids.next('que') : derivedId('que', customerId, idempotency.key),
  version: 1,
  productId: params.productId,
  customerId,
  author: authorOf(name, showAs),
  text,
  status: 'open',
  askedAt: instant(clock),
  recentKeys: remembered([], idempotency, 201),
});

/** With an Idempotency-Key, the question that was asked under it before. */
const ask = async (
  question: ProductQuestion,
  request: Request,
  { db, clock }: Runtime,
): Promise<ProductQuestion> => {
  const { questionId, askedAt: at } = question;
  const events = questionEvents(question, { at, cause: causeOf(request) });
  try {
    await commit(db, [saveQuestionPart(question), outboxPart(clock, questionPartition(questionId), events)]);
    return question;
  } catch (error) {
    const earlier = error instanceof QuestionMoved ? await loadQuestion(db, questionId) : undefined;
    if (earlier === undefined) throw error;
    replayed(earlier.recentKeys, request.idempotency);
    return earlier;
  }
};
