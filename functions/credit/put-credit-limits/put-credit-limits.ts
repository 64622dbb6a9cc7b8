import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { invalidRequest } from '#shared/http/parse.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { saveUpsert } from '#shared/http/save-upsert.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { CreditLimits } from '../model/limits.ts';
import { limitsKey, loadLimits } from '../store/limits.ts';
import { requireCurrency } from '../store/require.ts';
import { shownLimits } from '../store/shown-limits.ts';
import type { PutCreditLimits } from './contract.ts';

export const putCreditLimits: UseCase<typeof PutCreditLimits, Runtime> = async (request, { db }) => {
  const { limits } = request.body;
  for (const [at, { currency }] of limits.entries()) requireCurrency(currency, `/body/limits/${at}/currency`);
  refuseTwice(limits);
  const wanted: Omit<CreditLimits, keyof Versioned> = { limits };
  const at = { key: limitsKey, current: await loadLimits(db) };
  const { status, aggregate } = await saveUpsert(db, at, wanted, request);
  return { status, body: shownLimits(aggregate), version: aggregate.version };
};

/** A role that is named twice in a currency would have two limits. */
const refuseTwice = (limits: RequestOf<typeof PutCreditLimits>['body']['limits']): void => {
  const names = limits.map(({ role, currency }) => `${role}#${currency}`);
  const errors = names.flatMap((name, at) =>
    names.indexOf(name) === at
      ? []
      : [
          {
            pointer: `/body/limits/${at}`,
            code: 'duplicate',
            detail: 'role and currency stand in the list before; name them once',
          },
        ],
  );
  if (errors.length > 0) throw invalidRequest(errors);
};
