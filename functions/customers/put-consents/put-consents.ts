import { signedInCustomer } from '#shared/actors/actor.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { withConsents } from '../model/consent.ts';
import { described, saidBy } from '../model/profile.ts';
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
    const content = described(customerId, saidBy(current), current, now);
    const wanted = { ...content, consents: withConsents(content.consents, answers) };
    return decideProfile(current, wanted, request, { now, need: 'optional' });
  });
  return { status, body: viewOfMe(profile), version: profile.version };
};
