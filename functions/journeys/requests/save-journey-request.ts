import { channelOf } from '../../channels/public.ts';
import type { Idempotency } from '#shared/idempotency/idempotency.ts';
import { decideUpsert } from '#shared/http/upsert.ts';
import { problem } from '#shared/problems/problem.ts';
import { staleVersion } from '#shared/problems/version.ts';
import type { Runtime } from '#shared/runtime.ts';
import { journeysErrors } from '../errors.ts';
import { faultsOf } from '../model/check-journey.ts';
import type { JourneyBody, JourneyContent } from '../model/journey.ts';
import { allJourneys, JourneyMoved, loadJourney, saveJourney } from '../store/journeys.ts';
import { viewOfJourney } from '../view/journey-view.ts';

/** Every event on the bus is looked at for each journey. */
const MOST_JOURNEYS = 50;

/** A journey as somebody wants it. */
interface JourneyRequest {
  readonly params: { readonly journeyId: string };
  readonly body: JourneyBody;
  readonly ifMatch?: number;
  readonly idempotency?: Idempotency;
}

/** Creates or changes a journey, unless it is unsound or one too many. */
export const saveJourneyRequest = async (request: JourneyRequest, runtime: Runtime) => {
  const { params, body } = request;
  const { db, clock } = runtime;
  refuseFaults(body);
  await channelOf(db, clock, body.channel, '/body/channel');
  const stored = await loadJourney(db, params.journeyId);
  if (stored === undefined) await refuseTooMany(runtime);
  const wanted: JourneyContent = { ...params, ...body };
  const current = stored === undefined ? undefined : { ...stored, listensTo: undefined };
  const { kind, status, aggregate } = decideUpsert<JourneyContent>(current, wanted, request);
  if (kind === 'write')
    await saveJourney(db, aggregate, stored).catch((error: unknown) => {
      throw error instanceof JourneyMoved ? staleVersion(error.version, request.ifMatch) : error;
    });
  return { status, body: viewOfJourney(aggregate), version: aggregate.version };
};

const refuseFaults = (body: JourneyBody): void => {
  const errors = faultsOf(body);
  if (errors.length > 0)
    throw problem(journeysErrors.JOURNEY_INVALID, { detail: errors[0]?.detail ?? '', errors });
};

const refuseTooMany = async ({ db }: Runtime): Promise<void> => {
  const { length } = await allJourneys(db);
  if (length >= MOST_JOURNEYS)
    throw problem(journeysErrors.TOO_MANY_JOURNEYS, {
      detail: `there are ${length} journeys; ${MOST_JOURNEYS} are allowed`,
    });
};
