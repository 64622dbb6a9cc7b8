import { invalidRequest } from '#shared/problems/problem.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { withConsents, type Consent } from '../model/consent.ts';
import { identityTypes, withProofs, type IdentityType } from '../model/address.ts';
import { described } from '../model/profile.ts';
import { changeProfile } from '../store/change-profile.ts';
import { digestsOf } from '../store/digests.ts';
import { customerNotFound } from '../requests/customer-not-found.ts';
import { decideProfile } from '../requests/decide-profile.ts';
import { refuseSaid } from '../requests/refuse-said.ts';
import { customerIdFor, isOwnId } from '../model/customer-id.ts';
import { viewOfCustomer } from '../view/customer-view.ts';
import type { PutCustomer } from './contract.ts';

/** Two calls for a new or changed customer, one for an unchanged one: imports bring thousands. */
export const putCustomer: UseCase<typeof PutCustomer, Runtime> = async (request, runtime) => {
  const { externalId } = request.params;
  const { consents = [], ...said } = request.body;
  const customerId = customerIdFor(externalId);
  const now = instant(runtime.clock);
  refuseFuture(consents, now);
  await refuseSaid(said, runtime);
  const contact = await digestsOf(runtime.secrets, said);
  const { status, profile } = await changeProfile(runtime, customerId, contact, (current) => {
    if (current === undefined && isOwnId(externalId))
      throw customerNotFound(externalId, '; a new one gets the id of its source system');
    const content = described(customerId, said, current, now);
    const wanted = {
      ...content,
      proofs: withProofs(content.proofs, addressesIn(said), { by: 'staff', at: now }),
      ...(isOwnId(externalId) ? {} : { externalId }),
      consents: withConsents(content.consents, consents),
    };
    return decideProfile(current, wanted, request, { now, need: 'required' });
  });
  return { status, body: viewOfCustomer(profile), version: profile.version };
};

const addressesIn = (said: Readonly<Partial<Record<IdentityType, string>>>): readonly IdentityType[] =>
  identityTypes.filter((type) => said[type] !== undefined);

/** An answer from the future would be the latest one, and outlast whatever the customer says until then. */
const refuseFuture = (consents: readonly Consent[], now: string): void => {
  const wrong = consents.flatMap(({ at }, index) =>
    Date.parse(at) <= Date.parse(now)
      ? []
      : [
          {
            pointer: `/body/consents/${index}/at`,
            code: 'too_big',
            detail: `must not be later than now, ${now}; found ${at}`,
          },
        ],
  );
  if (wrong.length > 0) throw invalidRequest(wrong);
};
