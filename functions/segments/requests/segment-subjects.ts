import { agreementChangesAt, agreementOf, idsOfPerson, type Profile } from '../../customers/public.ts';
import { tiersOf } from '../../loyalty/public.ts';
import { factsAt, loadSheets } from '../../profile-facts/public.ts';
import { customerFiguresOf } from '../../timelines/public.ts';
import { mapAtOnce } from '#shared/concurrency/map-at-once.ts';
import type { Runtime } from '#shared/runtime.ts';
import { factsOf } from '../model/customer-facts.ts';
import { newSegmentStanding } from '../model/standing.ts';
import type { SegmentSubject } from '../model/wanted-segments.ts';
import { standingsOf } from '../store/standings.ts';

const AT_ONCE = 20;

/** What segments need to know of some customers: four BatchGets at once, and one call more for each merged profile. */
export const segmentSubjects = async (
  profiles: readonly Profile[],
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<readonly SegmentSubject[]> => {
  const now = clock.now();
  const persons = await mapAtOnce(profiles, AT_ONCE, async ({ customerId, merges = [] }) =>
    merges.length === 0 ? [customerId] : idsOfPerson(db, customerId),
  );
  const ids = persons.flat();
  const [figures, tiers, standings, sheets] = await Promise.all([
    customerFiguresOf(db, persons, now),
    tiersOf(
      db,
      profiles.map(({ customerId }) => customerId),
    ),
    standingsOf(db, ids),
    loadSheets(db, ids),
  ]);
  const known = new Map(ids.map((id, at) => [id, standings[at]]));
  const said = new Map(ids.map((id, at) => [id, sheets[at]]));
  return profiles.flatMap((profile, at) => {
    const [person, sums] = [persons[at], figures[at]];
    if (person === undefined || sums === undefined) return [];
    const listed = new Set(person.flatMap((id) => Object.keys(known.get(id)?.lists ?? {})));
    const { marketing, profiling } = agreementOf(profile, now);
    const told = factsAt(
      person.map((id) => said.get(id)),
      now,
    );
    const agreed = { marketing, agreedToProfiling: profiling === 'granted' };
    const facts = factsOf({ profile, facts: told, figures: sums, tier: tiers[at], ...agreed }, now);
    const standing = known.get(profile.customerId) ?? newSegmentStanding(profile.customerId);
    return [
      {
        standing,
        facts,
        listed,
        isExcluded: profile.mergedInto !== undefined || profiling === 'withdrawn',
        changesAt: agreementChangesAt(profile, now),
        tagged: profile.tagged,
      },
    ];
  });
};
