import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { described, saidBy, type ProfileContent } from '../model/profile.ts';
import { changeProfile } from '../store/change-profile.ts';
import { customerNotFound } from '../requests/customer-not-found.ts';
import { decideProfile } from '../requests/decide-profile.ts';
import { customerIdFor } from '../model/customer-id.ts';
import { viewOfCustomer } from '../view/customer-view.ts';
import type { PutCustomerGroups } from './contract.ts';

export const putCustomerGroups: UseCase<typeof PutCustomerGroups, Runtime> = async (request, runtime) => {
  const { externalId } = request.params;
  const customerId = customerIdFor(externalId);
  const now = instant(runtime.clock);
  const groups = [...new Set(request.body.groups)].sort();
  const { profile } = await changeProfile(runtime, customerId, undefined, (current) => {
    if (current === undefined) throw customerNotFound(externalId);
    const wanted: ProfileContent = { ...described(customerId, saidBy(current), current, now), groups };
    return decideProfile(current, wanted, request, { now, need: 'optional' });
  });
  return { status: 200, body: viewOfCustomer(profile), version: profile.version };
};
