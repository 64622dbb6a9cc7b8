/** A segment that a customer is put into, or taken out of. */
export interface TagChange {
  readonly tag: string;
  readonly isSet: boolean;
}

/** Segments of one customer. */
export const MAX_SEGMENTS = 50;

/** The segments after these changes, in order; nothing when they are so already. One too many is left out. */
export const withTags = (
  segments: readonly string[],
  changes: readonly TagChange[],
): readonly string[] | undefined => {
  const after = new Set(segments);
  for (const { tag, isSet } of changes) {
    if (!isSet) after.delete(tag);
    else if (after.size < MAX_SEGMENTS) after.add(tag);
  }
  const sorted = [...after].sort();
  return sorted.length === segments.length && sorted.every((each) => segments.includes(each))
    ? undefined
    : sorted;
};
