import { signedInCustomer } from '../../../shared/http/actor.ts';
import type { UseCase } from '../../../shared/http/request.ts';
import { decideUpsert } from '../../../shared/http/upsert.ts';
import type { Runtime } from '../../../shared/runtime.ts';
import { instant } from '../../../shared/time/clock.ts';
import { described } from '../model/profile.ts';
import { changeProfile } from '../store/change-profile.ts';
import { digestsOf } from '../store/digests.ts';
import { changed } from '../store/event-of-change.ts';
import { shownMe } from '../store/shown.ts';
import type { PutMe } from './contract.ts';

export const putMe: UseCase<typeof PutMe, Runtime> = async (request, runtime) => {
  const customerId = signedInCustomer(request.actor);
  const now = instant(runtime.clock);
  const contact = await digestsOf(runtime.secrets, request.body);
  const { status, profile } = await changeProfile(runtime, customerId, contact, (current) => {
    const wanted = described(customerId, request.body, current, now);
    const { kind, status, aggregate } = decideUpsert(current, wanted, request, 'optional');
    return kind === 'unchanged'
      ? { kind, status, profile: aggregate }
      : { kind, status, profile: aggregate, event: changed(current, aggregate, now, request) };
  });
  return { status, body: shownMe(profile), version: profile.version };
};
