import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { described, saidBy } from '../model/profile.ts';
import { customerNotFound } from '../requests/customer-not-found.ts';
import { decideProfile } from '../requests/decide-profile.ts';
import { requirePersonId } from '../requests/require-customer.ts';
import { changeProfile } from '../store/change-profile.ts';
import { viewOfCustomer } from '../view/customer-view.ts';
import type { DeleteGuardian } from './contract.ts';

export const deleteGuardian: UseCase<typeof DeleteGuardian, Runtime> = async (request, runtime) => {
  const { externalId } = request.params;
  const customerId = await requirePersonId(runtime.db, externalId);
  const now = instant(runtime.clock);
  const { profile } = await changeProfile(runtime, customerId, undefined, (current) => {
    if (current === undefined) throw customerNotFound(externalId);
    const wanted = { ...described(customerId, saidBy(current), current, now), guardian: undefined };
    return decideProfile(current, wanted, request, { now, need: 'optional' });
  });
  return { status: 200, body: viewOfCustomer(profile), version: profile.version };
};
