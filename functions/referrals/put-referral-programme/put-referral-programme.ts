import { saveUpsert } from '#shared/http/save-upsert.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { ReferralProgrammeContent, ReferralProgramme } from '../model/programme.ts';
import { programmeKey } from '../store/keys.ts';
import { showProgramme } from '../view/show-programme.ts';
import type { PutReferralProgramme } from './contract.ts';

export const putReferralProgramme: UseCase<typeof PutReferralProgramme, Runtime> = async (
  request,
  { db },
) => {
  const current = await db.get<ReferralProgramme>(programmeKey);
  const at = { key: programmeKey, current };
  const { status, aggregate } = await saveUpsert<ReferralProgrammeContent>(db, at, request.body, request);
  return { status, body: showProgramme(aggregate), version: aggregate.version };
};
