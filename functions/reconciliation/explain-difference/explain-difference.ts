import { actorReference } from '#shared/actors/actor.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { reconciliationErrors } from '../errors.ts';
import type { ReconciledDay } from '../model/settlement.ts';
import { changeSettlement } from '../requests/change-settlement.ts';
import { refuseClosed, requireSettlement } from '../requests/require-settlement.ts';
import { loadDifference, saveExplanation } from '../store/settlements.ts';
import type { ExplainDifference } from './contract.ts';

type Request = RequestOf<typeof ExplainDifference>;

export const explainDifference: UseCase<typeof ExplainDifference, Runtime> = (request, runtime) =>
  changeSettlement(request.params.method, () => explainOnce(request, runtime));

const explainOnce = async (request: Request, runtime: Runtime): Promise<ReconciledDay> => {
  const { reason, ...which } = request.body;
  const before = await requireSettlement(runtime, request.params);
  refuseClosed(before);
  const found = await loadDifference(runtime.db, before, which);
  if (found === undefined)
    throw problem(reconciliationErrors.DIFFERENCE_NOT_FOUND, {
      detail: `the day has no ${which.kind} ${which.reference}`,
    });
  if (found.explanation?.reason === reason) return before;
  const isFirst = found.explanation === undefined;
  const saved = {
    ...before,
    version: before.version + 1,
    unexplained: before.unexplained - (isFirst ? 1 : 0),
  };
  const explanation = { reason, at: instant(runtime.clock), by: actorReference(request.actor) };
  await saveExplanation(
    runtime.db,
    saved,
    { ...found, explanation },
    { clock: runtime.clock, cause: causeOf(request) },
  );
  return saved;
};
