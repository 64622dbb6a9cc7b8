import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { causeOf, eventOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { customersErrors } from '../errors.ts';
import { IdentityUnlinked } from '../events.ts';
import { requireProfile } from '../requests/require-customer.ts';
import { isProfilesMoved, saveUnlink } from '../store/merge-profiles.ts';
import { viewOfCustomer } from '../view/customer-view.ts';
import type { UnlinkIdentity } from './contract.ts';

export const unlinkIdentity: UseCase<typeof UnlinkIdentity, Runtime> = async (request, { db, clock }) => {
  const { externalId, linkId } = request.params;
  const profile = await decideAgain(isProfilesMoved, async () => {
    const current = await requireProfile(db, externalId);
    const link = current.linked?.find((each) => each.linkId === linkId);
    if (link === undefined)
      throw problem(customersErrors.IDENTITY_NOT_FOUND, {
        detail: `${externalId} has no linked identity ${linkId}`,
      });
    const { customerId, version } = current;
    const left = current.linked?.filter((each) => each !== link);
    const next = { ...current, linked: left, version: version + 1 };
    const event = eventOf(IdentityUnlinked, {
      aggregateId: customerId,
      aggregateVersion: next.version,
      occurredAt: instant(clock),
      cause: causeOf(request),
      data: { customerId, type: link.type },
    });
    await saveUnlink(next, link, event, { db, clock });
    return next;
  });
  return { status: 200, body: viewOfCustomer(profile), version: profile.version };
};
