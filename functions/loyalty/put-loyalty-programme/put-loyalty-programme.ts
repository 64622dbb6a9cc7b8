import { saveUpsert } from '#shared/http/save-upsert.ts';
import type { UseCase } from '#shared/http/request.ts';
import { currencies } from '#shared/money/money.ts';
import { invalidRequest } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { LoyaltyProgramme, ProgrammeContent } from '../model/programme.ts';
import { programmeKey } from '../store/keys.ts';
import { programmeVersionParts } from '../store/programme.ts';
import { showProgramme } from '../view/show-programme.ts';
import type { PutLoyaltyProgramme } from './contract.ts';

export const putLoyaltyProgramme: UseCase<typeof PutLoyaltyProgramme, Runtime> = async (request, { db }) => {
  refuseImpossible(request.body);
  const current = await db.get<LoyaltyProgramme>(programmeKey);
  const at = { key: programmeKey, current, beside: programmeVersionParts };
  const { status, aggregate } = await saveUpsert<ProgrammeContent>(db, at, request.body, request);
  return { status, body: showProgramme(aggregate), version: aggregate.version };
};

/** A currency or tier listed twice would have two rates, and a multiplier of an unknown tier would never hold. */
const refuseImpossible = ({ rates, multipliers, tiers: { levels } }: ProgrammeContent): void => {
  const tiers = levels.map(({ tier }) => tier);
  const errors = [
    ...duplicates(
      rates.map(({ currency }) => currency),
      '/body/rates',
    ),
    ...duplicates(tiers, '/body/tiers/levels'),
    ...rates.flatMap(({ currency }, at) =>
      currencies[currency] === undefined
        ? [wrong(`/body/rates/${at}/currency`, 'unknown_currency', `${currency} is not in ISO 4217`)]
        : [],
    ),
    ...multipliers.flatMap(({ tiers: wanted = [] }, at) =>
      wanted.some((tier) => !tiers.includes(tier))
        ? [wrong(`/body/multipliers/${at}/tiers`, 'unknown_tier', `tiers are: ${tiers.join(', ') || 'none'}`)]
        : [],
    ),
  ];
  if (errors.length > 0) throw invalidRequest(errors);
};

const duplicates = (names: readonly string[], pointer: string) =>
  names.flatMap((name, at) =>
    names.indexOf(name) === at
      ? []
      : [wrong(`${pointer}/${at}`, 'duplicate', `${name} is listed above already`)],
  );

const wrong = (pointer: string, code: string, detail: string) => ({ pointer, code, detail });
