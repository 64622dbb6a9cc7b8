import { hasOrdered } from '../../orders/public.ts';
import { signedInCustomer } from '#shared/actors/actor.ts';
import type { ErrorContract } from '#shared/contracts/error.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { referralsErrors } from '../errors.ts';
import { customerOfCode } from '../store/codes.ts';
import { loadProgramme, loadReferral, ReferralMoved, saveReferralParts } from '../store/referrals.ts';
import type { ClaimReferral } from './contract.ts';

export const claimReferral: UseCase<typeof ClaimReferral, Runtime> = async (
  { actor, body: { code } },
  runtime,
) => {
  const customerId = signedInCustomer(actor);
  await decideAgain(
    (error) => error instanceof ReferralMoved,
    () => claim(customerId, code, runtime),
  );
  return { status: 200, body: { status: 'claimed' } };
};

const claim = async (customerId: string, code: string, { db, clock }: Runtime): Promise<void> => {
  const [programme, owner, current] = await Promise.all([
    loadProgramme(db),
    customerOfCode(db, code),
    loadReferral(db, customerId),
  ]);
  if (owner === undefined)
    throw refused(referralsErrors.REFERRAL_CODE_UNKNOWN, `no customer has the code ${code}`);
  if (current?.referrerId === owner) return;
  if (current !== undefined)
    throw refused(referralsErrors.REFERRAL_NOT_NEW, 'another code was entered before');
  if (owner === customerId) throw refused(referralsErrors.REFERRAL_OWN_CODE, `${code} is your own code`);
  if (!programme.isOpen) throw refused(referralsErrors.REFERRAL_CLOSED, 'no referral programme is open');
  if (await hasOrdered(db, customerId))
    throw refused(referralsErrors.REFERRAL_NOT_NEW, 'there is an order already');
  const claimedAt = instant(clock);
  const referral = {
    customerId,
    referrerId: owner,
    status: 'claimed',
    suspicions: [],
    claimedAt,
    changedAt: claimedAt,
    version: 1,
  } as const;
  await commit(db, saveReferralParts(referral, [], clock));
};

const refused = (contract: ErrorContract, detail: string) =>
  problem(contract, { detail, errors: [{ pointer: '/body/code', code: contract.code, detail }] });
