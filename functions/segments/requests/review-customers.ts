import { findProfiles, readProfileGrants, readProfilesGrants, type Profile } from '../../customers/public.ts';
import { readFactsGrants } from '../../profile-facts/public.ts';
import { readTiersGrants } from '../../loyalty/public.ts';
import { readFiguresGrants } from '../../timelines/public.ts';
import { mapAtOnce } from '#shared/concurrency/map-at-once.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { changedStanding, type SegmentStandingChange } from '../model/standing.ts';
import { wantedSegments } from '../model/wanted-segments.ts';
import { segmentRecords, segmentRecordsGrants } from '../store/personal-records.ts';
import { knownSegments, readSegmentsGrants } from '../store/segments.ts';
import {
  readStandingsGrants,
  saveStandingChange,
  saveStandingsGrants,
  SegmentStandingMoved,
} from '../store/standings.ts';
import { segmentSubjects } from './segment-subjects.ts';

type ReviewDependencies = Pick<Runtime, 'db' | 'clock'>;

/** What a function needs to know what customers belong in. */
export const readSubjectsGrants = [
  ...readProfileGrants,
  ...readProfilesGrants,
  ...readFactsGrants,
  ...readFiguresGrants,
  ...readTiersGrants,
  ...readStandingsGrants,
];

/** What a function needs to put customers where they belong. */
export const reviewCustomersGrants = [
  ...readSegmentsGrants,
  ...readSubjectsGrants,
  ...saveStandingsGrants,
  ...segmentRecordsGrants,
];

const AT_ONCE = 20;

/** A customer whose facts keep changing is left to the events that tell of it. */
const MOST_ROUNDS = 10;

/** Puts some customers into the segments they belong in. Whoever is there already costs reads alone. */
export const reviewProfiles = async (
  profiles: readonly Profile[],
  dependencies: ReviewDependencies,
): Promise<void> => {
  const moved = await changesOf(profiles, dependencies);
  await mapAtOnce(moved, AT_ONCE, ({ standing }) => reviewCustomer(standing.customerId, dependencies));
};

/**
 * Puts a customer into the segments they belong in. Looked at again after a write: facts may have changed between
 * reading and writing, by an event whose own review found nothing to do.
 */
export const reviewCustomer = async (customerId: string, dependencies: ReviewDependencies): Promise<void> => {
  const { db, clock } = dependencies;
  if ((await knownSegments.load(db, clock.now())).length === 0) return;
  for (let round = 0; round < MOST_ROUNDS; round += 1)
    if (!(await decideAgain(isMoved, () => reviewOnce(customerId, dependencies)))) return;
};

const isMoved = (error: unknown): boolean => error instanceof SegmentStandingMoved;

/** True when something was written. */
const reviewOnce = async (customerId: string, dependencies: ReviewDependencies): Promise<boolean> => {
  const { db } = dependencies;
  const [profile] = await findProfiles(db, [customerId]);
  if (profile === undefined) {
    await forget(customerId, dependencies);
    return false;
  }
  const [change] = await changesOf([profile], dependencies);
  if (change === undefined) return false;
  await saveStandingChange(db, change);
  return true;
};

const changesOf = async (
  profiles: readonly Profile[],
  dependencies: ReviewDependencies,
): Promise<readonly SegmentStandingChange[]> => {
  const { db, clock } = dependencies;
  const segments = await knownSegments.load(db, clock.now());
  const subjects = await segmentSubjects(profiles, dependencies);
  return subjects.flatMap((subject) => {
    const wanted = wantedSegments(subject, segments, clock.now());
    return changedStanding(subject.standing, wanted, instant(clock)) ?? [];
  });
};

/** Whoever has no profile is in nothing. */
const forget = async (customerId: string, { db }: ReviewDependencies): Promise<void> => {
  for (const { erase } of await segmentRecords(db, customerId))
    for (const action of erase) await db.writeOne(action);
};
