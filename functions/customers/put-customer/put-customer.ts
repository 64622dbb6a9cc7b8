import { problem } from '../../../shared/http/problem.ts';
import type { UseCase } from '../../../shared/http/request.ts';
import { decideUpsert } from '../../../shared/http/upsert.ts';
import type { Runtime } from '../../../shared/runtime.ts';
import { instant } from '../../../shared/time/clock.ts';
import { customersErrors } from '../errors.ts';
import { withConsents } from '../model/consent.ts';
import { described } from '../model/profile.ts';
import { changeProfile } from '../store/change-profile.ts';
import { digestsOf } from '../store/digests.ts';
import { changed } from '../store/event-of-change.ts';
import { customerIdFor, isOwnId } from '../store/find.ts';
import { shownCustomer } from '../store/shown.ts';
import type { PutCustomer } from './contract.ts';

/** Two calls for a new or changed customer, one for an unchanged one: imports bring thousands. */
export const putCustomer: UseCase<typeof PutCustomer, Runtime> = async (request, runtime) => {
  const { externalId } = request.params;
  const { consents = [], ...said } = request.body;
  const customerId = customerIdFor(externalId);
  const now = instant(runtime.clock);
  const contact = await digestsOf(runtime.secrets, said);
  const { status, profile } = await changeProfile(runtime, customerId, contact, (current) => {
    if (current === undefined && isOwnId(externalId)) throw notFound(externalId);
    const content = described(customerId, said, current, now);
    const wanted = {
      ...content,
      ...(isOwnId(externalId) ? {} : { externalId }),
      consents: withConsents(content.consents, consents),
    };
    const { kind, status, aggregate } = decideUpsert(current, wanted, request);
    return kind === 'unchanged'
      ? { kind, status, profile: aggregate }
      : { kind, status, profile: aggregate, event: changed(current, aggregate, now, request) };
  });
  return { status, body: shownCustomer(profile), version: profile.version };
};

const notFound = (externalId: string) =>
  problem(customersErrors.CUSTOMER_NOT_FOUND, {
    detail: `there is no customer ${externalId}; a new one gets the id of its source system`,
  });
