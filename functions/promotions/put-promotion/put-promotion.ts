import { causeOf } from '#shared/events/envelope.ts';
import { problem } from '#shared/problems/problem.ts';
import type { AnswerOf, RequestOf, UseCase } from '#shared/http/request.ts';
import { decideUpsert } from '#shared/http/upsert.ts';
import { staleVersion } from '#shared/problems/version.ts';
import type { Runtime } from '#shared/runtime.ts';
import { promotionsErrors } from '../errors.ts';
import { loadPromotion, MAX_PROMOTIONS, readPromotions, type StoredPromotion } from '../store/promotions.ts';
import { refuseContradictions, refuseUnknown } from '../requests/refuse-promotion.ts';
import { savePromotion } from '../store/save-promotion.ts';
import { shownPromotion } from '../view/shown-promotion.ts';
import type { PutPromotion } from './contract.ts';

type Request = RequestOf<typeof PutPromotion>;
type Answer = AnswerOf<typeof PutPromotion>;

/** Overtaken by another request, it looks again: at the very same one, sent twice, it answers alike. */
export const putPromotion: UseCase<typeof PutPromotion, Runtime> = async (request, runtime) =>
  (await put(request, runtime)) ?? (await put(request, runtime)) ?? stale(request, runtime);

const put = async (request: Request, runtime: Runtime): Promise<Answer | undefined> => {
  const { promotionId } = request.params;
  const [current, others] = await Promise.all([
    loadPromotion(runtime.db, promotionId),
    readPromotions(runtime.db, runtime.clock),
  ]);
  const decision = decideUpsert<Omit<StoredPromotion, 'version' | 'recentKeys'>>(
    current,
    wantedBy(request, current),
    request,
  );
  if (decision.kind === 'write') {
    refuseEnded(current);
    if (current === undefined) refuseTooMany(others);
    refuseContradictions(decision.aggregate, others);
    await refuseUnknown(decision.aggregate, runtime);
    const saved = await savePromotion(
      { before: current, after: decision.aggregate, cause: causeOf(request), why: 'staff' },
      runtime,
    );
    return saved.kind === 'moved' ? undefined : answerOf(decision.status, saved.promotion);
  }
  const { aggregate, status } = decision;
  return answerOf(status, aggregate);
};

const answerOf = (status: 200 | 201, promotion: StoredPromotion): Answer => ({
  status,
  body: shownPromotion(promotion),
  version: promotion.version,
});

const stale = async ({ params, ifMatch }: Request, { db }: Runtime): Promise<never> => {
  throw staleVersion((await loadPromotion(db, params.promotionId))?.version ?? 0, ifMatch);
};

/** The content is the request's; the state and what was announced are the promotion's own. */
const wantedBy = (
  { params, body }: Request,
  current: StoredPromotion | undefined,
): Omit<StoredPromotion, 'version' | 'recentKeys'> => ({
  promotionId: params.promotionId,
  ...body,
  state: current?.state ?? 'draft',
  isAnnounced: current?.isAnnounced ?? false,
  announcements: current?.announcements ?? 0,
  isCounted: current?.isCounted === true || isLimited(body.limits ?? {}),
});

const isLimited = ({ uses, budget }: NonNullable<Request['body']['limits']>): boolean =>
  uses !== undefined || budget !== undefined;

const refuseEnded = (current: StoredPromotion | undefined): void => {
  if (current?.state !== 'ended') return;
  throw problem(promotionsErrors.PROMOTION_ENDED, {
    detail: `${current.promotionId} has ended and cannot change: orders refer to it`,
  });
};

const refuseTooMany = (promotions: readonly StoredPromotion[]): void => {
  if (promotions.length < MAX_PROMOTIONS) return;
  throw problem(promotionsErrors.PROMOTIONS_FULL, {
    detail: `${promotions.length} promotions have not ended; at most ${MAX_PROMOTIONS} are allowed`,
  });
};
