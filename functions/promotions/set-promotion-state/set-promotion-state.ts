import { causeOf } from '#shared/events/envelope.ts';
import { problem } from '#shared/problems/problem.ts';
import type { AnswerOf, RequestOf, UseCase } from '#shared/http/request.ts';
import { checkVersion, staleVersion } from '#shared/problems/version.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import type { Runtime } from '#shared/runtime.ts';
import { promotionsErrors } from '../errors.ts';
import { isOver, mayGo } from '../model/running.ts';
import { loadPromotion, type StoredPromotion } from '../store/promotions.ts';
import { savePromotion } from '../store/save-promotion.ts';
import { shownPromotion } from '../view/shown-promotion.ts';
import type { SetPromotionState } from './contract.ts';

type Request = RequestOf<typeof SetPromotionState>;
type Answer = AnswerOf<typeof SetPromotionState>;

/** Overtaken by another request, it looks again: at the very same one, sent twice, it answers alike. */
export const setPromotionState: UseCase<typeof SetPromotionState, Runtime> = async (request, runtime) =>
  (await set(request, runtime)) ?? (await set(request, runtime)) ?? stale(request, runtime);

const set = async (request: Request, runtime: Runtime): Promise<Answer | undefined> => {
  const before = await requirePromotion(request, runtime);
  const { state } = request.body;
  const isDone = replayed(before.recentKeys, request.idempotency) !== undefined || before.state === state;
  if (isDone) return answerOf(before);
  checkVersion(request.ifMatch, before.version, 'optional');
  refuseWay(before, state, runtime.clock.now());
  const after = {
    ...before,
    state,
    version: before.version + 1,
    recentKeys: remembered(before.recentKeys, request.idempotency, 200),
  };
  const saved = await savePromotion({ before, after, cause: causeOf(request), why: 'staff' }, runtime);
  return saved.kind === 'moved' ? undefined : answerOf(saved.promotion);
};

const answerOf = (promotion: StoredPromotion): Answer => ({
  status: 200,
  body: shownPromotion(promotion),
  version: promotion.version,
});

const stale = async (request: Request, runtime: Runtime): Promise<never> => {
  throw staleVersion((await requirePromotion(request, runtime)).version, request.ifMatch);
};

const requirePromotion = async ({ params }: Request, { db }: Runtime): Promise<StoredPromotion> => {
  const found = await loadPromotion(db, params.promotionId);
  if (found !== undefined) return found;
  throw problem(promotionsErrors.PROMOTION_NOT_FOUND, {
    detail: `no promotion ${params.promotionId}`,
  });
};

const refuseWay = (promotion: StoredPromotion, to: Request['body']['state'], now: number): void => {
  const detail = !mayGo(promotion.state, to)
    ? `it is ${promotion.state} and cannot become ${to}`
    : to === 'active' && isOver(promotion, now)
      ? `it ended at ${promotion.endsAt ?? ''}; give it a later \`endsAt\` first`
      : undefined;
  if (detail === undefined) return;
  throw problem(promotionsErrors.STATE_NOT_POSSIBLE, {
    detail,
    errors: [{ pointer: '/body/state', code: 'STATE_NOT_POSSIBLE', detail }],
    extensions: { state: promotion.state },
  });
};
