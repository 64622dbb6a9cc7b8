import { channelOf } from '../../channels/public.ts';
import type { Idempotency } from '#shared/idempotency/idempotency.ts';
import { saveUpsert } from '#shared/http/save-upsert.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { journeysErrors } from '../errors.ts';
import { faultsOf } from '../model/check-journey.ts';
import { listeningTo, type JourneyBody } from '../model/journey.ts';
import { allJourneys, loadJourney, versionParts } from '../store/journeys.ts';
import { journeyKey } from '../store/keys.ts';
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
  const current = await loadJourney(db, params.journeyId);
  if (current === undefined) await refuseTooMany(runtime);
  const at = { key: journeyKey(params.journeyId), current, beside: versionParts };
  const wanted = { ...params, ...body, listensTo: listeningTo(body, current) };
  const { status, aggregate } = await saveUpsert(db, at, wanted, request);
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
