import { signedInCustomer } from '../../../shared/http/actor.ts';
import type { UseCase } from '../../../shared/http/request.ts';
import { decideUpsert } from '../../../shared/http/upsert.ts';
import type { Runtime } from '../../../shared/runtime.ts';
import { instant } from '../../../shared/time/clock.ts';
import { withConsents } from '../model/consent.ts';
import { described, saidBy } from '../model/profile.ts';
import { changeProfile } from '../store/change-profile.ts';
import { changed } from '../store/event-of-change.ts';
import { shownMe } from '../store/shown.ts';
import type { PutConsents } from './contract.ts';

export const putConsents: UseCase<typeof PutConsents, Runtime> = async (request, runtime) => {
  const customerId = signedInCustomer(request.actor);
  const now = instant(runtime.clock);
  const { consents, source } = request.body;
  const answers = consents.map((answer) => ({ ...answer, source, at: now }));
  const { status, profile } = await changeProfile(runtime, customerId, undefined, (current) => {
    const content = described(customerId, saidBy(current), current, now);
    const wanted = { ...content, consents: withConsents(content.consents, answers) };
    const { kind, status, aggregate } = decideUpsert(current, wanted, request, 'optional');
    return kind === 'unchanged'
      ? { kind, status, profile: aggregate }
      : { kind, status, profile: aggregate, event: changed(current, aggregate, now, request) };
  });
  return { status, body: shownMe(profile), version: profile.version };
};
