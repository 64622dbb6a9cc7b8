import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { customerIdFor } from '../model/customer-id.ts';
import { mergedOrRefused } from '../requests/merge-or-refuse.ts';
import { mergeProfiles } from '../requests/merge-profiles.ts';
import { viewOfMerge } from '../view/merge-view.ts';
import type { MergeCustomers } from './contract.ts';

export const mergeCustomers: UseCase<typeof MergeCustomers, Runtime> = async (request, runtime) => {
  const { other, reason } = request.body;
  const ids = [customerIdFor(request.params.externalId), customerIdFor(other)] as const;
  const how = { cause: 'staff', reason, by: causeOf(request) } as const;
  const { kind, survivor, merge } = mergedOrRefused(await mergeProfiles(ids, how, runtime));
  return { status: kind === 'merged' ? 201 : 200, body: viewOfMerge(survivor, merge) };
};
