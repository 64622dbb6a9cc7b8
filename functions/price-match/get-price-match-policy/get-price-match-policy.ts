import { problem } from '#shared/problems/problem.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { priceMatchErrors } from '../errors.ts';
import { loadPolicy } from '../store/policies.ts';
import { shownPolicy } from '../store/shown.ts';
import type { GetPriceMatchPolicy } from './contract.ts';

export const getPriceMatchPolicy: UseCase<typeof GetPriceMatchPolicy, Runtime> = async (
  { params },
  { db },
) => {
  const policy = await loadPolicy(db, params.channel);
  if (policy === undefined)
    throw problem(priceMatchErrors.POLICY_NOT_FOUND, {
      detail: `${params.channel} has no price-match policy`,
    });
  return { status: 200, body: shownPolicy(policy), version: policy.version };
};
