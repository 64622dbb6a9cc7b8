import type { UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { loyaltyErrors } from '../errors.ts';
import { loadProgramme, loadProgrammeVersion } from '../store/programme.ts';
import { showProgramme } from '../view/show-programme.ts';
import type { GetLoyaltyProgramme } from './contract.ts';

export const getLoyaltyProgramme: UseCase<typeof GetLoyaltyProgramme, Runtime> = async (
  { query: { version } },
  { db },
) => {
  const programme = await (version === undefined ? loadProgramme(db) : loadProgrammeVersion(db, version));
  if (programme === undefined)
    throw problem(loyaltyErrors.PROGRAMME_VERSION_NOT_FOUND, { detail: `there is no version ${version}` });
  return { status: 200, body: showProgramme(programme), version: programme.version };
};
