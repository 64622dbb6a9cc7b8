import { netOrders } from '../../orders/public.ts';
import { mapAtOnce } from '#shared/concurrency/map-at-once.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { DAY, instant } from '#shared/time/clock.ts';
import { measuresOf } from '../model/journey-measures.ts';
import type { JourneyRun } from '../model/run.ts';
import { requireJourney } from '../requests/require-journey.ts';
import { runsOf, runsOfJourney } from '../store/runs.ts';
import { viewOfMeasures } from '../view/measures-view.ts';
import type { GetJourneyMeasures } from './contract.ts';

const MOST_RUNS = 10_000;
/** Customers whose other journeys are looked at for attribution. */
const MOST_CONVERTED = 500;
const AT_ONCE = 25;

export const getJourneyMeasures: UseCase<typeof GetJourneyMeasures, Runtime> = async (
  { params, query },
  { db, clock },
) => {
  const { journeyId } = await requireJourney(db, params.journeyId);
  const from = query.from ?? new Date(clock.now() - 30 * DAY).toISOString();
  const to = query.to ?? instant(clock);
  const { runs, isPartial } = await runsOfJourney(db, journeyId, { from, to, most: MOST_RUNS });
  const meant = runs.filter((run) => isOfCampaign(run, query.campaignId));
  const orders = await netOrders(
    db,
    meant.flatMap(({ convertedBy }) => convertedBy ?? []),
  );
  const measures = measuresOf(meant, { orders, runsOfConverted: await otherRuns(meant, db) });
  return { status: 200, body: viewOfMeasures({ journeyId, from, to, isPartial }, measures) };
};

const isOfCampaign = ({ cause }: JourneyRun, campaignId: string | undefined): boolean =>
  campaignId === undefined ||
  cause === `campaign:${campaignId}` ||
  cause.startsWith(`campaign:${campaignId}:`);

const otherRuns = async (runs: readonly JourneyRun[], db: Database) => {
  const converted = runs.filter(({ isHeldOut, convertedAt }) => !isHeldOut && convertedAt !== undefined);
  const customers = [...new Set(converted.map(({ customerId }) => customerId))].slice(0, MOST_CONVERTED);
  return new Map(
    await mapAtOnce(
      customers,
      AT_ONCE,
      async (customerId) => [customerId, await runsOf(db, customerId)] as const,
    ),
  );
};
