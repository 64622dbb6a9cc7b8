import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { reconciliationErrors } from '../errors.ts';
import type { ReconciledDay } from '../model/settlement.ts';
import { loadSettlement } from '../store/settlements.ts';

/** @throws SETTLEMENT_NOT_FOUND */
export const requireSettlement = async (
  { db }: Pick<Runtime, 'db'>,
  params: { readonly method: string; readonly day: string },
): Promise<ReconciledDay> => {
  const found = await loadSettlement(db, params);
  if (found !== undefined) return found;
  throw problem(reconciliationErrors.SETTLEMENT_NOT_FOUND, {
    detail: `${params.day} of ${params.method} was not reconciled`,
  });
};

/** @throws SETTLEMENT_CLOSED */
export const refuseClosed = (settlement: ReconciledDay | undefined): void => {
  if (settlement?.status !== 'closed') return;
  throw problem(reconciliationErrors.SETTLEMENT_CLOSED, {
    detail: `${settlement.day} of ${settlement.method} is closed`,
  });
};
