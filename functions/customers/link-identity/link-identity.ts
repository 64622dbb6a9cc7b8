import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { causeOf, eventOf, type Cause } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { derivedId } from '#shared/ids/ids.ts';
import { invalidRequest, problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { customersErrors } from '../errors.ts';
import { IdentityLinked } from '../events.ts';
import { endingOf, linkedValue, MAX_LINKS, type LinkedIdentity } from '../model/linked-identity.ts';
import type { Profile } from '../model/profile.ts';
import { requireProfile } from '../requests/require-customer.ts';
import { digestOf } from '../store/digests.ts';
import { holderOf, IdentityTaken, isProfilesMoved, saveLink } from '../store/merge-profiles.ts';
import { viewOfCustomer } from '../view/customer-view.ts';
import type { LinkIdentity } from './contract.ts';

export const linkIdentity: UseCase<typeof LinkIdentity, Runtime> = async (request, runtime) => {
  const { type, value, marketplace } = request.body;
  requireMarketplace(request.body);
  const digest = await digestOf(runtime.secrets, type, linkedValue(request.body));
  const facts = { type, digest, ending: endingOf(value), marketplace, at: instant(runtime.clock) };
  const { profile, isNew } = await link(request.params.externalId, facts, causeOf(request), runtime);
  return { status: isNew ? 201 : 200, body: viewOfCustomer(profile), version: profile.version };
};

const requireMarketplace = ({ type, marketplace }: RequestOf<typeof LinkIdentity>['body']): void => {
  if ((type === 'marketplace') === (marketplace !== undefined)) return;
  const detail =
    type === 'marketplace' ? 'send the marketplace of the buyer' : `a ${type} belongs to no marketplace`;
  throw invalidRequest([{ pointer: '/body/marketplace', code: 'invalid', detail }]);
};

const link = (
  reference: string,
  facts: Omit<LinkedIdentity, 'linkId'>,
  cause: Cause,
  { db, clock }: Runtime,
): Promise<{ readonly profile: Profile; readonly isNew: boolean }> =>
  decideAgain(isProfilesMoved, async () => {
    const current = await requireProfile(db, reference);
    const linked = current.linked ?? [];
    if (linked.some(({ digest }) => digest === facts.digest)) return { profile: current, isNew: false };
    if (linked.length >= MAX_LINKS)
      throw problem(customersErrors.TOO_MANY_IDENTITIES, { detail: `a customer has at most ${MAX_LINKS}` });
    const { customerId, version } = current;
    const added = { ...facts, linkId: derivedId('lnk', customerId, facts.type, facts.digest) };
    const profile = { ...current, linked: [...linked, added], version: version + 1 };
    const event = eventOf(IdentityLinked, {
      aggregateId: customerId,
      aggregateVersion: profile.version,
      occurredAt: facts.at,
      cause,
      data: { customerId, identities: [{ type: facts.type, proof: 'linked' }] },
    });
    try {
      await saveLink(profile, added, event, { db, clock });
    } catch (error) {
      if (!(error instanceof IdentityTaken)) throw error;
      throw taken(facts.type, await holderOf(db, added));
    }
    return { profile, isNew: true };
  });

const taken = (type: string, holder: { readonly customerId: string } | undefined) => {
  const detail = `this ${type} is linked to ${holder?.customerId ?? 'another customer'}`;
  return problem(customersErrors.IDENTITY_TAKEN, {
    detail,
    errors: [{ pointer: '/body/value', code: 'IDENTITY_TAKEN', detail }],
  });
};
