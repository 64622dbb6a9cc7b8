import { DAY } from '#shared/time/clock.ts';
import type { CustomerFacts } from './customer-facts.ts';
import type { SegmentCondition, SegmentRule } from './segment.ts';
import { segmentFields } from './segment-field.ts';

/** Whether a rule holds for a customer. */
export const ruleHolds = ({ all, any, none }: SegmentRule, facts: CustomerFacts): boolean => {
  const holds = (condition: SegmentCondition): boolean => conditionHolds(condition, facts);
  return all.every(holds) && (any.length === 0 || any.some(holds)) && !none.some(holds);
};

const conditionHolds = (condition: SegmentCondition, facts: CustomerFacts): boolean => {
  const { is, value } = condition;
  const found = valuesOf(condition, facts);
  if (is === 'absent') return found.length === 0;
  if (is === 'present') return found.length > 0;
  if (is === 'at_least') return found.some((each) => Number(each) >= Number(value));
  if (is === 'at_most') return found.some((each) => Number(each) <= Number(value));
  const wanted = [value].flat().map(comparable);
  return found.some((each) => wanted.includes(comparable(each)));
};

/** What is known of a fact; nothing when it is unknown. */
const valuesOf = (
  { field, fact = '', currency = '' }: SegmentCondition,
  { values, spent, told }: CustomerFacts,
): readonly unknown[] => {
  const found =
    field === 'fact' ? told[fact] : field === 'lifetimeValue' ? (spent[currency] ?? 0) : values[field];
  return found === undefined ? [] : [found].flat();
};

const comparable = (value: unknown): unknown =>
  typeof value === 'string' ? value.trim().toLowerCase() : value;

/** When a rule can next come out differently for a customer by time alone, in milliseconds. */
export const nextRuleChange = (
  conditions: readonly SegmentCondition[],
  { since, figuresChangeAt, groupsChangeAt, toldUntil }: CustomerFacts,
  now: number,
): number | undefined => {
  const ends = conditions.flatMap(({ field, value }): readonly number[] => {
    if (field === 'stage' || field === 'recency') return [figuresChangeAt ?? 0];
    if (field === 'fact') return [toldUntil ?? 0];
    if (field === 'groups') return [groupsChangeAt ?? 0];
    const from = since[field];
    if (segmentFields[field] !== 'days' || from === undefined) return [];
    return [value].flat().flatMap((days) => [from + Number(days) * DAY, from + (Number(days) + 1) * DAY]);
  });
  return ends.filter((end) => end > now).sort((a, b) => a - b)[0];
};
