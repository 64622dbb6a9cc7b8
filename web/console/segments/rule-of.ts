import type { api } from '../../kit/api.ts';

export type SegmentRule = Parameters<typeof api.previewSegment>[0]['body']['rule'];
type Condition = NonNullable<SegmentRule['all']>[number];

/** One line of the form; a list for `one_of` is typed with commas. */
export interface ConditionDraft {
  readonly field: Condition['field'];
  readonly is: Condition['is'];
  readonly value: string;
}

/** Every condition must hold. Numbers and yes or no are sent as such; what has no value yet makes no rule. */
export const ruleOf = (drafts: readonly ConditionDraft[]): SegmentRule | undefined => {
  const all = drafts.map(conditionOf);
  return all.length === 0 || all.includes(undefined) ? undefined : { all: all.filter(isThere) };
};

const isThere = (condition: Condition | undefined): condition is Condition => condition !== undefined;

const conditionOf = ({ field, is, value }: ConditionDraft): Condition | undefined => {
  if (is === 'present' || is === 'absent') return { field, is };
  const values = value
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map(typed);
  const [first] = values;
  if (first === undefined) return undefined;
  return { field, is, value: is === 'one_of' ? values : first };
};

const typed = (text: string): string | number | boolean => {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
};
