import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { loadLimits } from '../store/limits.ts';
import { showLimits } from '../view/show-limits.ts';
import type { GetCreditLimits } from './contract.ts';

export const getCreditLimits: UseCase<typeof GetCreditLimits, Runtime> = async (_request, { db }) => {
  const limits = await loadLimits(db);
  return {
    status: 200,
    body: showLimits(limits),
    version: limits?.version,
  };
};
