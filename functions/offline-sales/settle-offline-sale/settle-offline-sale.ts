import { actorReference, worksAt } from '#shared/actors/actor.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { offlineSalesErrors } from '../errors.ts';
import type { AcceptedSale } from '../model/offline-sale.ts';
import { loadOfflineSale, OfflineSaleMoved, settleSalePart } from '../store/offline-sales.ts';
import { showOfflineSale } from '../view/show-sale.ts';
import type { SettleOfflineSale } from './contract.ts';

export const settleOfflineSale: UseCase<typeof SettleOfflineSale, Runtime> = async (request, runtime) => {
  const { actor, body, params } = request;
  const settled = await decideAgain(
    (error) => error instanceof OfflineSaleMoved,
    async (): Promise<AcceptedSale> => {
      const sale = await loadOfflineSale(runtime.db, params.saleId);
      if (sale === undefined || !worksAt(actor, sale.locationId))
        throw problem(offlineSalesErrors.OFFLINE_SALE_NOT_FOUND, {
          detail: `no offline sale ${params.saleId} for this caller`,
        });
      // Sent twice is settled once.
      if (sale.settled?.as === body.as && sale.settled.by === actorReference(actor)) return sale;
      if (sale.conflicts.length === 0 || sale.settled !== undefined)
        throw problem(offlineSalesErrors.OFFLINE_SALE_SETTLED, {
          detail:
            sale.settled === undefined
              ? 'the sale was accepted without conflicts'
              : `it was settled as ${sale.settled.as} at ${sale.settled.at}`,
        });
      const at = instant(runtime.clock);
      const after = {
        ...sale,
        version: sale.version + 1,
        settled: { ...body, by: actorReference(actor), at },
      };
      await commit(runtime.db, [settleSalePart(after)]);
      return after;
    },
  );
  return { status: 200, body: showOfflineSale(settled) };
};
