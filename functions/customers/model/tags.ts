/** Of one customer; the oldest go first. */
const MOST_TAGS = 50;

/** What a journey says about a customer, or no longer says. */
export interface TagChange {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** The last change of tags, so that journeys that trigger each other by tags come to an end. */
export interface Tagged {
  /** ISO 8601 */
  readonly at: string;
  /** Journeys that led to it, one after the other. */
  readonly depth: number;
}

/** The tags after some changes, in their order. */
export const tagsAfter = (tags: readonly string[] = [], changes: readonly TagChange[]): readonly string[] => {
  const last = changes.reduce((now, { add, remove }) => {
    const kept = now.filter((tag) => !remove.includes(tag));
    return [...kept, ...new Set(add.filter((tag) => !kept.includes(tag)))];
  }, tags);
  return last.slice(-MOST_TAGS);
};
