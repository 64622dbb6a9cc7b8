import { signedInCustomer } from '#shared/actors/actor.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { problem } from '#shared/problems/problem.ts';
import { customersErrors } from '../errors.ts';
import { withProofs } from '../model/address.ts';
import { described, type Profile, type ProfileInput } from '../model/profile.ts';
import { changeProfile } from '../store/change-profile.ts';
import { digestsOf } from '../store/digests.ts';
import { decideProfile } from '../requests/decide-profile.ts';
import { refuseSaid } from '../requests/refuse-said.ts';
import { viewOfMe } from '../view/customer-view.ts';
import { verifiedByToken } from '../requests/token-claims.ts';
import type { PutMe } from './contract.ts';

export const putMe: UseCase<typeof PutMe, Runtime> = async (request, runtime) => {
  const customerId = signedInCustomer(request.actor);
  const now = instant(runtime.clock);
  await refuseSaid(request.body, runtime);
  const contact = await digestsOf(runtime.secrets, request.body);
  const { status, profile } = await changeProfile(runtime, customerId, contact, (current) => {
    refuseOtherYear(current, request.body);
    const verified = verifiedByToken(request.headers['authorization'], request.body);
    const content = described(customerId, request.body, current, now);
    const wanted = { ...content, proofs: withProofs(content.proofs, verified, { by: 'token', at: now }) };
    return decideProfile(current, wanted, request, { now, need: 'optional' });
  });
  return { status, body: viewOfMe(profile), version: profile.version };
};

/** A child does not become an adult by a form: what was said of the age once is corrected by staff. */
const refuseOtherYear = (current: Profile | undefined, { birthYear }: ProfileInput): void => {
  const said = current?.personal.birthYear;
  if (said === undefined || said === birthYear) return;
  const detail = `the profile says ${said}; this says ${birthYear ?? 'none'}`;
  throw problem(customersErrors.BIRTH_YEAR_FIXED, {
    detail,
    errors: [{ pointer: '/body/birthYear', code: 'BIRTH_YEAR_FIXED', detail }],
  });
};
