import { may } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { eventOf, type Cause, type OutgoingEvent } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import { RoundCompleted, RoundPlanned } from '../events.ts';
import type { Round } from '../model/round.ts';
import { roundsItems } from '../table.ts';

const { round: roundItem, roundEvent, listedRound } = roundsItems.items;

export const readRoundGrants = [may(roundItem, 'GetItem', 'BatchGetItem'), may(listedRound, 'Query')];
export const saveRoundGrants = [
  may(roundItem, 'PutItem'),
  may(roundEvent, 'PutItem'),
  may(listedRound, 'PutItem'),
];

/** The round changed since it was read, or is there already. */
export class RoundMoved extends Error {}

const roundKey = (roundId: string): Key => ({ table: 'orders', pk: `RD#${roundId}`, sk: 'A' });

export const loadRound = (db: Pick<Database, 'get'>, roundId: string): Promise<Round | undefined> =>
  db.get<Round>(roundKey(roundId));

/** The rounds that leave a location on a day, by vehicle. */
export const roundsOf = async (db: Database, locationId: string, day: string): Promise<readonly Round[]> => {
  const listed = await queryAll<Pick<Round, 'roundId'>>(db, 'orders', `RDL#${locationId}#${day}`);
  const rounds = await db.getMany<Round>(listed.map(({ roundId }) => roundKey(roundId)));
  return rounds
    .filter((round) => round !== undefined)
    .toSorted((a, b) => (a.vehicleId < b.vehicleId ? -1 : 1));
};

export const saveRoundPart = (
  round: Round,
  events: readonly OutgoingEvent[],
  clock: Clock,
): TransactionPart => {
  const { roundId, locationId, day, ttl, version } = round;
  const listed: Key = { table: 'orders', pk: `RDL#${locationId}#${day}`, sk: roundId };
  return {
    actions: [
      saveAction(roundKey(roundId), round),
      ...(version === 1 ? [put(listed, { roundId, ttl })] : []),
      ...outboxPart(clock, roundKey(roundId), events).actions,
    ],
    refused: () => new RoundMoved(),
  };
};

interface RoundChange {
  readonly clock: Clock;
  readonly cause: Cause;
}

const metadataOf = (round: Round, { clock, cause }: RoundChange) => ({
  aggregateId: round.roundId,
  aggregateVersion: round.version,
  occurredAt: instant(clock),
  cause,
});

const factsOf = ({ roundId, locationId, vehicleId, day, stops }: Round) => ({
  roundId,
  locationId,
  vehicleId,
  day,
  stops: stops.length,
});

export const roundPlanned = (round: Round, how: RoundChange): OutgoingEvent =>
  eventOf(RoundPlanned, {
    ...metadataOf(round, how),
    data: { ...factsOf(round), leavesAt: round.leavesAt, backAt: round.backAt, km: round.km },
  });

export const roundCompleted = (round: Round, how: RoundChange): OutgoingEvent => {
  const delivered = round.stops.filter(({ report }) => report?.outcome === 'delivered');
  return eventOf(RoundCompleted, {
    ...metadataOf(round, how),
    data: {
      ...factsOf(round),
      delivered: delivered.length,
      failed: round.stops.length - delivered.length,
      onTime: delivered.filter(({ to, report }) => to === undefined || (report?.at ?? '') <= to).length,
    },
  });
};
