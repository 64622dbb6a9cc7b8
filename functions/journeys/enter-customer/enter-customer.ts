import type { UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import { journeysErrors } from '../errors.ts';
import type { JourneyEntry } from '../model/entry.ts';
import { requireJourney } from '../requests/require-journey.ts';
import type { RunningDependencies } from '../running/dependencies.ts';
import { enterJourney } from '../running/enter-journey.ts';
import { viewOfRun } from '../view/journey-view.ts';
import type { EnterCustomer } from './contract.ts';

export const enterCustomer: UseCase<typeof EnterCustomer, RunningDependencies> = async (
  { params, body, idempotency, origin },
  dependencies,
) => {
  const journey = await requireJourney(dependencies.db, params.journeyId);
  const entry: Omit<JourneyEntry, 'timeZone'> = {
    customerId: body.customerId,
    cause: `request:${idempotency?.key ?? origin.requestId}`,
    correlationId: origin.correlationId,
    facts: body.data,
    depth: 0,
  };
  const result = await enterJourney(journey, entry, dependencies);
  if (result.kind !== 'refused')
    return { status: 200, body: { isEntered: true, run: viewOfRun(result.run) } };
  if (result.reason === 'not_active')
    throw problem(journeysErrors.JOURNEY_NOT_ACTIVE, { detail: `${journey.journeyId} is ${journey.status}` });
  if (result.reason === 'unknown_customer')
    throw problem(journeysErrors.JOURNEY_CUSTOMER_UNKNOWN, {
      detail: `there is no customer ${body.customerId}`,
      errors: [{ pointer: '/body/customerId', code: 'JOURNEY_CUSTOMER_UNKNOWN', detail: 'has no profile' }],
    });
  return { status: 200, body: { isEntered: false, reason: result.reason } };
};
