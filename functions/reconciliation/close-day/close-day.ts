import { causeOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { reconciliationErrors } from '../errors.ts';
import type { ReconciledDay } from '../model/settlement.ts';
import { changeSettlement } from '../requests/change-settlement.ts';
import { requireSettlement } from '../requests/require-settlement.ts';
import { saveClosing } from '../store/settlements.ts';
import type { CloseDay } from './contract.ts';

export const closeDay: UseCase<typeof CloseDay, Runtime> = (request, runtime) =>
  changeSettlement(request.params.method, () => closeOnce(request, runtime));

const closeOnce = async (request: RequestOf<typeof CloseDay>, runtime: Runtime): Promise<ReconciledDay> => {
  const before = await requireSettlement(runtime, request.params);
  if (before.status === 'closed') return before;
  const { unexplained } = before;
  if (unexplained > 0)
    throw problem(reconciliationErrors.DAY_HAS_DIFFERENCES, {
      detail: `${unexplained} of ${before.differences} differences are not explained`,
      extensions: { unexplained },
    });
  const saved = { ...before, status: 'closed' as const, version: before.version + 1 };
  await saveClosing(runtime.db, saved, { clock: runtime.clock, cause: causeOf(request) });
  return saved;
};
