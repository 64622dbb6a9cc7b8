import { signedInCustomer } from '#shared/actors/actor.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { problem } from '#shared/problems/problem.ts';
import { customersErrors } from '../errors.ts';
import { withConsents } from '../model/consent.ts';
import { needsGuardian } from '../model/agreement.ts';
import type { Consent } from '../model/consent.ts';
import { described, saidBy, type Profile } from '../model/profile.ts';
import { changeProfile } from '../store/change-profile.ts';
import { decideProfile } from '../requests/decide-profile.ts';
import { viewOfMe } from '../view/customer-view.ts';
import type { PutConsents } from './contract.ts';

export const putConsents: UseCase<typeof PutConsents, Runtime> = async (request, runtime) => {
  const customerId = signedInCustomer(request.actor);
  const now = instant(runtime.clock);
  const { consents, source } = request.body;
  const answers = consents.map((answer) => ({ ...answer, source, at: now }));
  const { status, profile } = await changeProfile(runtime, customerId, undefined, (current) => {
    refuseChild(current, consents, runtime.clock.now());
    const content = described(customerId, saidBy(current), current, now);
    const wanted = { ...content, consents: withConsents(content.consents, answers) };
    return decideProfile(current, wanted, request, { now, need: 'optional' });
  });
  return { status, body: viewOfMe(profile), version: profile.version };
};

/** A child withdraws alone, and grants with a guardian. */
const refuseChild = (
  current: Profile | undefined,
  answers: readonly Pick<Consent, 'state'>[],
  now: number,
): void => {
  const grants = answers.findIndex(({ state }) => state === 'granted');
  if (grants === -1 || current === undefined || !needsGuardian(current, now)) return;
  const detail = 'the profile is of a person under 18, for whom no guardian has agreed';
  throw problem(customersErrors.GUARDIAN_NEEDED, {
    detail,
    errors: [{ pointer: `/body/consents/${grants}/state`, code: 'GUARDIAN_NEEDED', detail }],
  });
};
