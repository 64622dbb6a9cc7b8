import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { customersErrors } from '../errors.ts';
import { customerIdFor } from '../model/customer-id.ts';
import { unmergeProfiles } from '../requests/unmerge-profiles.ts';
import { viewOfCustomer } from '../view/customer-view.ts';
import type { UnmergeCustomers } from './contract.ts';

export const unmergeCustomers: UseCase<typeof UnmergeCustomers, Runtime> = async (request, runtime) => {
  const { externalId, mergeId } = request.params;
  const result = await unmergeProfiles(customerIdFor(externalId), mergeId, causeOf(request), runtime);
  if (result.kind === 'not_found')
    throw problem(customersErrors.MERGE_NOT_FOUND, { detail: `${externalId} has no merge ${mergeId}` });
  if (result.kind === 'final') throw problem(customersErrors.MERGE_FINAL, { detail: result.why });
  return { status: 200, body: viewOfCustomer(result.absorbed) };
};
