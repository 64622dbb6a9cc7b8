/** Of one customer; the oldest go first. */
const MOST_TAGS = 50;

/** What a journey or staff say about a customer, or no longer says. */
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

/** Who set a tag by hand, and when. */
export interface TagMark {
  readonly tag: string;
  /** ISO 8601 */
  readonly at: string;
  readonly by: string;
}

/** The marks of the tags that are there, with one for each tag that was not there before. */
export const marksAfter = (
  { tags = [], tagMarks = [] }: { readonly tags?: readonly string[]; readonly tagMarks?: readonly TagMark[] },
  next: readonly string[],
  mark: Omit<TagMark, 'tag'>,
): readonly TagMark[] | undefined => {
  const kept = tagMarks.filter(({ tag }) => next.includes(tag) && tags.includes(tag));
  const marks = [...kept, ...next.filter((tag) => !tags.includes(tag)).map((tag) => ({ tag, ...mark }))];
  return marks.length === 0 ? undefined : marks;
};
