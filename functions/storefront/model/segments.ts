/** One immutable piece of the index in storage. A later one overrules an earlier one, entry by entry. */
export interface Segment {
  readonly key: string;
  /** How many entries it has. */
  readonly entries: number;
}

/** Entries by id; `null` takes one away. */
export type Entries<Value> = Readonly<Record<string, Value | null>>;

/**
 * A segment this many times larger than what is added after it is left alone. So each entry is written again only a
 * few times while the index grows, and readers load a handful of segments however large it is.
 */
const FACTOR = 4;

/**
 * From which segment on the old ones are merged with what is added, to one new segment in their place.
 *
 * @param sealed so many of the oldest must stay as they are, because a rebuild is about to replace just those
 */
export const mergeFrom = (segments: readonly Segment[], added: number, sealed = 0): number => {
  let from = segments.length;
  let size = added;
  while (from > sealed) {
    const older = segments[from - 1]?.entries ?? 0;
    if (older >= FACTOR * size) break;
    size += older;
    from -= 1;
  }
  return from;
};

/**
 * Several segments as one, oldest first. What was taken away stays marked so, because a reader may hold it from a
 * segment it loaded before.
 */
export const merged = <Value>(segments: readonly Entries<Value>[]): Entries<Value> =>
  Object.fromEntries(segments.flatMap((entries) => Object.entries(entries)));
