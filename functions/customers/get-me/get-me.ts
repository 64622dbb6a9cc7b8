import { signedInCustomer } from '#shared/actors/actor.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { withProofs } from '../model/address.ts';
import { described, type Profile } from '../model/profile.ts';
import { changeProfile } from '../store/change-profile.ts';
import { digestsOf } from '../store/digests.ts';
import { registered } from '../requests/profile-events.ts';
import { findProfile } from '../store/find-profile.ts';
import { viewOfMe } from '../view/customer-view.ts';
import { saidByToken, verifiedByToken } from '../requests/token-claims.ts';
import type { GetMe } from './contract.ts';

export const getMe: UseCase<typeof GetMe, Runtime> = async (request, runtime) => {
  const customerId = signedInCustomer(request.actor);
  const profile =
    (await findProfile(runtime.db, customerId)) ?? (await register(customerId, request, runtime));
  return { status: 200, body: viewOfMe(profile), version: profile.version };
};

const register = async (
  customerId: string,
  request: RequestOf<typeof GetMe>,
  runtime: Runtime,
): Promise<Profile> => {
  const now = instant(runtime.clock);
  const token = request.headers['authorization'];
  const said = saidByToken(token);
  const contact = await digestsOf(runtime.secrets, said);
  const { profile } = await changeProfile(runtime, customerId, contact, (current) => {
    if (current !== undefined) return { kind: 'unchanged', status: 200, profile: current };
    const proofs = withProofs({}, verifiedByToken(token, said), { by: 'token', at: now });
    const fresh = { ...described(customerId, said, undefined, now), proofs, version: 1 };
    return { kind: 'write', status: 200, profile: fresh, event: registered(fresh, now, request) };
  });
  return profile;
};
