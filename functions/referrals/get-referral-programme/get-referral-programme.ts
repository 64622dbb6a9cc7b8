import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { loadProgramme } from '../store/referrals.ts';
import { showProgramme } from '../view/show-programme.ts';
import type { GetReferralProgramme } from './contract.ts';

export const getReferralProgramme: UseCase<typeof GetReferralProgramme, Runtime> = async (
  _request,
  { db },
) => {
  const programme = await loadProgramme(db);
  return { status: 200, body: showProgramme(programme), version: programme.version };
};
