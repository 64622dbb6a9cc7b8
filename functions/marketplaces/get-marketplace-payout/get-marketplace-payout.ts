import type { UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { marketplacesErrors } from '../errors.ts';
import { loadPayout } from '../store/payouts.ts';
import { showPayout } from '../view/show-payout.ts';
import type { GetMarketplacePayout } from './contract.ts';

export const getMarketplacePayout: UseCase<typeof GetMarketplacePayout, Runtime> = async (
  { params },
  { db },
) => {
  const found = await loadPayout(db, params);
  if (found !== undefined) return { status: 200, body: showPayout(found) };
  throw problem(marketplacesErrors.MARKETPLACE_PAYOUT_NOT_FOUND, {
    detail: `no payout ${params.payoutId} of ${params.marketplace} was recorded`,
  });
};
