import { valueAt } from '#shared/json/value-at.ts';
import type { EventCondition, EventFilter } from './journey.ts';

/** An event as journeys see it: what it is, where it comes from, and its data. */
export interface ObservedEvent {
  /** The same for every delivery of the same event. */
  readonly eventId: string;
  readonly source: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export const matches = ({ source, type, where = [] }: EventFilter, event: ObservedEvent): boolean =>
  type === event.type &&
  (source === undefined || source === event.source) &&
  failedCondition(where, event.data) === undefined;

/** The first condition that does not hold. */
export const failedCondition = (
  conditions: readonly EventCondition[],
  data: Readonly<Record<string, unknown>>,
): EventCondition | undefined => conditions.find((condition) => !holds(condition, data));

const holds = (condition: EventCondition, data: Readonly<Record<string, unknown>>): boolean => {
  const [list, rest] = condition.field.split('.*.');
  if (list === undefined || rest === undefined) return holdsFor(condition, valueAt(data, condition.field));
  const elements = valueAt(data, list);
  const found = Array.isArray(elements) ? elements.map((each) => valueAt(each, rest)) : [];
  if (condition.is === 'absent') return found.every((each) => holdsFor(condition, each));
  return found.some((each) => holdsFor(condition, each));
};

const holdsFor = ({ is, value }: EventCondition, found: unknown): boolean => {
  const isMissing = found === undefined || found === null;
  if (is === 'absent') return isMissing;
  if (isMissing) return false;
  switch (is) {
    case 'present':
      return true;
    case 'equal':
      return found === value;
    case 'not_equal':
      return found !== value;
    case 'one_of':
      return Array.isArray(value) && value.some((each) => each === found);
    case 'greater':
      return compared(found, value, (a, b) => a > b);
    case 'at_least':
      return compared(found, value, (a, b) => a >= b);
    case 'less':
      return compared(found, value, (a, b) => a < b);
    case 'at_most':
      return compared(found, value, (a, b) => a <= b);
  }
};

/** Numbers with numbers, texts (also dates) with texts; anything else does not hold. */
const compared = (
  found: unknown,
  value: unknown,
  test: (a: number | string, b: number | string) => boolean,
): boolean =>
  (typeof found === 'number' && typeof value === 'number') ||
  (typeof found === 'string' && typeof value === 'string')
    ? test(found, value)
    : false;
