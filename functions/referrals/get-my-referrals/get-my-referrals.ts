import { signedInCustomer } from '#shared/actors/actor.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { ReferralStatus } from '../model/statuses.ts';
import { openCode } from '../store/codes.ts';
import { loadProgramme, referralsOf } from '../store/referrals.ts';
import type { GetMyReferrals } from './contract.ts';

const UNDER_WAY: readonly ReferralStatus[] = ['claimed', 'waiting', 'held'];

export const getMyReferrals: UseCase<typeof GetMyReferrals, Runtime> = async ({ actor }, { db }) => {
  const customerId = signedInCustomer(actor);
  const [code, { isOpen, referrerPoints, customerPoints }, rows] = await Promise.all([
    openCode(db, customerId),
    loadProgramme(db),
    referralsOf(db, customerId),
  ]);
  return {
    status: 200,
    body: {
      code,
      isOpen,
      referrerPoints,
      customerPoints,
      waiting: rows.filter(({ status }) => UNDER_WAY.includes(status)).length,
      completed: rows.filter(({ status }) => status === 'completed').length,
    },
  };
};
