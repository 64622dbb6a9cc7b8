import { isCreditMoved } from '../../credit/public.ts';
import { actorReference } from '#shared/actors/actor.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { referralsErrors } from '../errors.ts';
import type { Referral } from '../model/referral.ts';
import { settleReferral } from '../requests/settle-referral.ts';
import { loadReferral, ReferralMoved, saveReferralParts } from '../store/referrals.ts';
import { showReferral } from '../view/show-referral.ts';
import type { DecideReferral } from './contract.ts';

type Request = RequestOf<typeof DecideReferral>;

export const decideReferral: UseCase<typeof DecideReferral, Runtime> = async (request, runtime) => {
  const decided = await decideAgain(
    (error) => error instanceof ReferralMoved || isCreditMoved(error),
    () => decide(request, runtime),
  );
  return { status: 200, body: showReferral(decided), version: decided.version };
};

const decide = async (request: Request, runtime: Runtime): Promise<Referral> => {
  const { params, body, actor } = request;
  const referral = await loadReferral(runtime.db, params.customerId);
  if (referral === undefined)
    throw problem(referralsErrors.REFERRAL_NOT_FOUND, {
      detail: `no code was entered by ${params.customerId}`,
    });
  if (referral.status !== 'held')
    throw problem(referralsErrors.REFERRAL_NOT_HELD, { detail: `it is ${referral.status}` });
  const decision = { decidedBy: actorReference(actor), reason: body.reason };
  if (body.decision === 'release')
    return settleReferral(referral, { ...runtime, cause: causeOf(request) }, decision);
  const refused: Referral = {
    ...referral,
    ...decision,
    status: 'refused',
    changedAt: instant(runtime.clock),
    version: referral.version + 1,
  };
  await commit(runtime.db, saveReferralParts(refused, [], runtime.clock));
  return refused;
};
