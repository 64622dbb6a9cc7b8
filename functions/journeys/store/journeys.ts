import type { Database } from '#shared/dynamodb/database.ts';
import { keep } from '#shared/dynamodb/keep.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { may } from '#shared/contracts/grant.ts';
import type { Journey, StoredJourney } from '../model/journey.ts';
import { journeysItems } from '../table.ts';
import { journeyKey, versionKey } from './keys.ts';

/** A changed journey is followed everywhere within this time. */
const KEPT_MS = 2000;

export const readJourneysGrants = [
  may(journeysItems.items.journey, 'GetItem', 'Query'),
  may(journeysItems.items.journeyVersion, 'GetItem'),
];
export const saveJourneyGrants = [
  may(journeysItems.items.journey, 'PutItem'),
  may(journeysItems.items.journeyVersion, 'PutItem'),
];

export const allJourneys = (db: Database): Promise<readonly StoredJourney[]> =>
  queryAll<StoredJourney>(db, 'engagement', 'JOURNEYS');

/** All journeys, at most two seconds old: events that concern none of them cost no read. */
export const knownJourneys = keep(KEPT_MS, allJourneys);

export const loadJourney = (db: Database, journeyId: string): Promise<StoredJourney | undefined> =>
  db.get<StoredJourney>(journeyKey(journeyId));

/** The version that a run entered under, with the status of today: whoever stops a journey stops all of it. */
export const pinnedVersion = async (db: Database, current: Journey, version: number): Promise<Journey> => {
  if (current.version === version) return current;
  const pinned = await db.get<Journey>(versionKey(current.journeyId, version));
  return { ...(pinned ?? current), status: current.status };
};

/** The version as runs that enter under it are pinned to, beside the earlier ones. */
export const versionParts = (journey: StoredJourney): readonly TransactionPart[] => [
  { actions: [put(versionKey(journey.journeyId, journey.version), journey)], refused: () => undefined },
];
