import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { keep } from '#shared/dynamodb/keep.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { may } from '#shared/contracts/grant.ts';
import { typesOf, type Journey, type StoredJourney } from '../model/journey.ts';
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

/** Somebody else saved the journey meanwhile. */
export class JourneyMoved extends Error {
  readonly version: number;

  constructor(version: number) {
    super(`the journey has version ${version} by now`);
    this.name = 'JourneyMoved';
    this.version = version;
  }
}

/** Saves a new version beside the earlier ones. */
export const saveJourney = async (
  db: Database,
  journey: Journey,
  earlier: StoredJourney | undefined,
): Promise<void> => {
  const listensTo = [...new Set([...(earlier?.listensTo ?? []), ...typesOf(journey)])].sort();
  await commit(db, [
    {
      actions: [
        saveAction(journeyKey(journey.journeyId), { ...journey, listensTo } as StoredJourney),
        put(versionKey(journey.journeyId, journey.version), journey),
      ],
      refused: ([refusal]) => new JourneyMoved(Number(refusal?.item?.['version'] ?? 0)),
    },
  ]);
};
