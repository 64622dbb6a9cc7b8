import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { invalidRequest } from '#shared/problems/problem.ts';
import type { UseCase } from '#shared/http/request.ts';
import { saveUpsert } from '#shared/http/save-upsert.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { CreditLimits, RoleLimit } from '../model/limits.ts';
import { limitsKey, loadLimits } from '../store/limits.ts';
import { requireCurrency } from '../requests/require.ts';
import { showLimits } from '../view/show-limits.ts';
import type { PutCreditLimits } from './contract.ts';

export const putCreditLimits: UseCase<typeof PutCreditLimits, Runtime> = async (request, { db }) => {
  const { limits, refunds } = request.body;
  requireOnce(limits, '/body/limits');
  requireOnce(refunds ?? [], '/body/refunds');
  const wanted: Omit<CreditLimits, keyof Versioned> = { limits, refunds };
  const at = { key: limitsKey, current: await loadLimits(db) };
  const { status, aggregate } = await saveUpsert(db, at, wanted, request);
  return { status, body: showLimits(aggregate), version: aggregate.version };
};

/** A role listed twice in a currency would have two limits. */
const requireOnce = (limits: readonly RoleLimit[], pointer: string): void => {
  for (const [at, { currency }] of limits.entries()) requireCurrency(currency, `${pointer}/${at}/currency`);
  const names = limits.map(({ role, currency }) => `${role}#${currency}`);
  const detail = 'this role and currency are listed above already';
  const errors = names.flatMap((name, at) =>
    names.indexOf(name) === at ? [] : [{ pointer: `${pointer}/${at}`, code: 'duplicate', detail }],
  );
  if (errors.length > 0) throw invalidRequest(errors);
};
