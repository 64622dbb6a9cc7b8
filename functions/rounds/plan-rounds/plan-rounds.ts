import { locationOf } from '../../channels/public.ts';
import { requireLocation } from '../../inventory/public.ts';
import { actorReference } from '#shared/actors/actor.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { derivedId } from '#shared/ids/ids.ts';
import { invalidRequest, problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { DAY, MINUTE, ttlAfter } from '#shared/time/clock.ts';
import { localTime } from '#shared/time/local-time.ts';
import { roundsErrors } from '../errors.ts';
import { planRound, problemOf } from '../model/plan-round.ts';
import {
  arrivalsOf,
  lengthOf,
  type PlannedRoute,
  type RoundPlan,
  type RoundProblem,
} from '../model/round-plan.ts';
import type { Round } from '../model/round.ts';
import { roundsWithLinks } from '../requests/rounds-with-links.ts';
import { stopsToPlan, type StopToPlan } from '../requests/stops-to-plan.ts';
import { loadRound, RoundMoved, roundPlanned, saveRoundPart } from '../store/rounds.ts';
import type { PlanRounds } from './contract.ts';

type Request = RequestOf<typeof PlanRounds>;
type RoundsRuntime = Runtime & { readonly apiUrl: string };

/** Rounds and proofs are kept so long. */
const KEPT_DAYS = 90;

export const planRounds: UseCase<typeof PlanRounds, RoundsRuntime> = async (request, runtime) => {
  const { body, actor } = request;
  await requireLocation(runtime, actor, body.locationId, '/body/locationId');
  refuseVehicles(body.vehicles);
  const stops = await stopsToPlan(request, runtime);
  const { problemToSolve, timeZone } = await problemFor(request, stops, runtime);
  const plan = planRound(problemToSolve);
  if (plan.left.length > 0 && !body.leaveOut) throw notReachable(plan.left, request);
  const rounds = plan.routes
    .filter((route) => route.stops.length > 0)
    .map((route) => roundOf(route, { problemToSolve, stops, timeZone }, request, runtime));
  const saved = await saveAll(rounds, request, runtime);
  const leftOut = plan.left.map(({ stop, because }) => ({
    fulfilmentId: stops[stop]?.fulfilmentId ?? '',
    because,
  }));
  return { status: 201, body: { rounds: await roundsWithLinks(saved, runtime), leftOut } };
};

const refuseVehicles = (vehicles: Request['body']['vehicles']): void => {
  const ids = vehicles.map(({ vehicleId }) => vehicleId);
  const faults = vehicles.flatMap(({ vehicleId, leavesAt, backBy }, at) => [
    ...(ids.indexOf(vehicleId) === at
      ? []
      : [
          {
            pointer: `/body/vehicles/${at}/vehicleId`,
            code: 'duplicate',
            detail: `${vehicleId} is there twice`,
          },
        ]),
    ...(leavesAt < backBy
      ? []
      : [
          {
            pointer: `/body/vehicles/${at}/backBy`,
            code: 'before_start',
            detail: `${backBy} is not after ${leavesAt}`,
          },
        ]),
  ]);
  if (faults.length > 0) throw invalidRequest(faults);
};

const minutesOf = (at: string): number => Date.parse(at) / MINUTE;
const instantOf = (minutes: number): string => new Date(Math.round(minutes * MINUTE)).toISOString();

const problemFor = async ({ body }: Request, stops: readonly StopToPlan[], { db, clock }: Runtime) => {
  const location = await locationOf(db, clock, body.locationId);
  const { latitude = location?.address.latitude, longitude = location?.address.longitude } = location ?? {};
  if (latitude === undefined || longitude === undefined)
    throw invalidRequest([
      {
        pointer: '/body/locationId',
        code: 'no_coordinates',
        detail: `${body.locationId} has no coordinates; add them to its address`,
      },
    ]);
  const problemToSolve = problemOf(
    stops.map(({ fulfilmentId, size, from, to, point }) => ({
      stopId: fulfilmentId,
      size,
      point,
      from: from === undefined ? -Infinity : minutesOf(from),
      to: to === undefined ? Infinity : minutesOf(to),
    })),
    {
      start: { latitude, longitude },
      kmPerHour: body.kmPerHour,
      serviceMinutes: body.serviceMinutes,
      vehicles: body.vehicles.map(({ vehicleId, capacity, leavesAt, backBy }) => ({
        vehicleId,
        capacity,
        leaves: minutesOf(leavesAt),
        returns: minutesOf(backBy),
      })),
    },
  );
  return { problemToSolve, timeZone: location?.timeZone ?? 'UTC' };
};

const notReachable = (left: RoundPlan['left'], { body }: Request) => {
  const errors = left.map(({ stop, because }) => ({
    pointer: `/body/stops/${stop}`,
    code: because,
    detail:
      because === 'unreachable'
        ? `no vehicle reaches ${body.stops[stop]?.fulfilmentId} within its window and is back in time`
        : `no vehicle has time and room left for ${body.stops[stop]?.fulfilmentId}`,
  }));
  return problem(roundsErrors.STOP_NOT_REACHABLE, {
    detail: `${left.length} of ${body.stops.length} stops`,
    errors: errors.slice(0, 100),
  });
};

const roundOf = (
  { vehicle, stops: order }: PlannedRoute,
  {
    problemToSolve,
    stops,
    timeZone,
  }: {
    readonly problemToSolve: RoundProblem;
    readonly stops: readonly StopToPlan[];
    readonly timeZone: string;
  },
  { body, actor, idempotency }: Request,
  { ids, clock }: Runtime,
): Round => {
  const way = arrivalsOf(problemToSolve, vehicle, order);
  const { vehicleId } = vehicle;
  return {
    roundId: idempotency === undefined ? ids.next('rnd') : derivedId('rnd', idempotency.key, vehicleId),
    version: 1,
    locationId: body.locationId,
    day: localTime(vehicle.leaves * MINUTE, timeZone).date,
    vehicleId,
    leavesAt: instantOf(vehicle.leaves),
    backAt: instantOf(way?.back ?? vehicle.returns),
    km: Math.round(lengthOf(problemToSolve, order) * 10) / 10,
    createdBy: actorReference(actor),
    ttl: ttlAfter(clock, KEPT_DAYS * DAY),
    stops: order.flatMap((stop, at) => {
      const found = stops[stop];
      if (found === undefined) return [];
      const { fulfilmentId, parcelIds, size, from, to } = found;
      const arrivesAt = instantOf(way?.arrivals[at] ?? vehicle.leaves);
      return [{ number: at + 1, fulfilmentId, parcelIds, size, from, to, arrivesAt }];
    }),
  };
};

/** All or none; a repeated request gets the rounds of the first. */
const saveAll = async (
  rounds: readonly Round[],
  request: Request,
  { db, clock }: Runtime,
): Promise<readonly Round[]> => {
  const how = { clock, cause: causeOf(request) };
  try {
    await commit(
      db,
      rounds.map((round) => saveRoundPart(round, [roundPlanned(round, how)], clock)),
    );
    return rounds;
  } catch (error) {
    if (!(error instanceof RoundMoved)) throw error;
    const found = await Promise.all(rounds.map(({ roundId }) => loadRound(db, roundId)));
    return found.filter((round) => round !== undefined);
  }
};
