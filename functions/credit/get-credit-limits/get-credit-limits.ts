import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { loadLimits } from '../store/limits.ts';
import { shownLimits } from '../store/shown-limits.ts';
import type { GetCreditLimits } from './contract.ts';

export const getCreditLimits: UseCase<typeof GetCreditLimits, Runtime> = async (_request, { db }) => {
  const limits = await loadLimits(db);
  return {
    status: 200,
    body: shownLimits(limits),
    ...(limits === undefined ? {} : { version: limits.version }),
  };
};
