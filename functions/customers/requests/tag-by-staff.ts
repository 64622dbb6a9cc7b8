import { actorReference } from '#shared/actors/actor.ts';
import type { Idempotency } from '#shared/idempotency/idempotency.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { customerIdFor } from '../model/customer-id.ts';
import { described, saidBy, type Profile } from '../model/profile.ts';
import { marksAfter, tagsAfter, type TagChange } from '../model/tags.ts';
import { changeProfile } from '../store/change-profile.ts';
import { customerNotFound } from './customer-not-found.ts';
import { decideProfile } from './decide-profile.ts';
import type { ChangeCause } from './profile-events.ts';

/**
 * Changes the tags of a customer by hand, with the event of it. Nothing where nothing changes.
 *
 * @throws CUSTOMER_NOT_FOUND
 */
export const tagByStaff = async (
  externalId: string,
  change: TagChange,
  request: ChangeCause & { readonly idempotency?: Idempotency },
  runtime: Runtime,
): Promise<Profile> => {
  const customerId = customerIdFor(externalId);
  const at = instant(runtime.clock);
  const { profile } = await changeProfile(runtime, customerId, undefined, (current) => {
    if (current === undefined) throw customerNotFound(externalId);
    const tags = tagsAfter(current.tags, [change]);
    const content = described(customerId, saidBy(current), current, at);
    // Nobody but this person led to it: the depth of journeys begins anew.
    const wanted = {
      ...content,
      tags: tags.length === 0 && current.tags === undefined ? undefined : tags,
      tagMarks: marksAfter(current, tags, { at, by: actorReference(request.actor) }),
      tagged: tags.join() === (current.tags ?? []).join() ? current.tagged : { at, depth: 0 },
    };
    return decideProfile(current, wanted, request, { now: at, need: 'optional' });
  });
  return profile;
};
