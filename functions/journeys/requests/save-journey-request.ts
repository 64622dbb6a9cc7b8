import { channelOf } from '../../channels/public.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { Idempotency } from '#shared/idempotency/idempotency.ts';
import { decideUpsert, type Upsert } from '#shared/http/upsert.ts';
import { problem } from '#shared/problems/problem.ts';
import { staleVersion } from '#shared/problems/version.ts';
import type { Runtime } from '#shared/runtime.ts';
import { journeysErrors } from '../errors.ts';
import { faultsOf } from '../model/check-journey.ts';
import type { Journey, JourneyBody, JourneyContent } from '../model/journey.ts';
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
  const decision = decideUpsert<JourneyContent>(current, wanted, request);
  if (decision.kind === 'unchanged') return answerOf(decision);
  try {
    await saveJourney(db, decision.aggregate, stored);
    return answerOf(decision);
  } catch (error) {
    if (!(error instanceof JourneyMoved)) throw error;
    return answerOf(await decideAfter(error, wanted, request, db));
  }
};

/** Whoever is overtaken by the very same request, sent twice, gets the same answer; by another one, 412. */
const decideAfter = async (
  { version }: JourneyMoved,
  wanted: JourneyContent,
  request: JourneyRequest,
  db: Database,
) => {
  const overtaker = await loadJourney(db, wanted.journeyId);
  const current = overtaker === undefined ? undefined : { ...overtaker, listensTo: undefined };
  const again = decideUpsert<JourneyContent>(current, wanted, request);
  if (again.kind === 'unchanged') return again;
  throw staleVersion(version, request.ifMatch);
};

const answerOf = ({ status, aggregate }: Upsert<Journey>) => ({
  status,
  body: viewOfJourney(aggregate),
  version: aggregate.version,
});

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
