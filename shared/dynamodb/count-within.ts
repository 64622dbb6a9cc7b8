import { SECOND, type Clock } from '#shared/time/clock.ts';
import type { Database, Key } from './database.ts';
import { update } from './write-action.ts';

/** So often within so long. */
export interface WindowLimit {
  readonly most: number;
  readonly windowMs: number;
}

/**
 * Counts one use against a limit, before whatever it is for, so that a burst is limited as well. Windows are fixed:
 * they begin at multiples of their length.
 *
 * @param key of the counter; the number of the window is added to its partition key
 * @returns the seconds to wait when the limit is used up
 */
export const countWithin = async (
  db: Pick<Database, 'writeOne'>,
  key: Key,
  { most, windowMs }: WindowLimit,
  clock: Clock,
): Promise<number | undefined> => {
  const window = Math.floor(clock.now() / windowMs);
  const end = (window + 1) * windowMs;
  const refusal = await db.writeOne(
    update(
      { ...key, pk: `${key.pk}#${window}` },
      { add: { count: 1 }, set: { ttl: Math.ceil(end / SECOND) } },
      [{ any: [[['count', 'absent']], [['count', '<', most]]] }],
    ),
  );
  return refusal === undefined ? undefined : Math.ceil((end - clock.now()) / SECOND);
};
