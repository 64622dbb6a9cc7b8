import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { currencyOf } from '#shared/money/money.ts';
import {
  nextFigureChange,
  noValue,
  rfmOf,
  stageOf,
  together,
  type CustomerValue,
  type LifeCycleStage,
  type RfmScores,
} from '../model/customer-value.ts';
import { timelinesItems } from '../table.ts';
import { valueKey } from './keys.ts';

export const readFiguresGrants = [may(timelinesItems.items.customerValue, 'BatchGetItem')];

/** What the orders of a person come to, over all their profiles. */
export interface CustomerFigures extends CustomerValue {
  readonly stage: LifeCycleStage;
  readonly rfm?: RfmScores;
  /** When time alone changes stage or recency next, in milliseconds. */
  readonly changesAt?: number;
}

/**
 * The figures of several persons, in their order; one BatchGet of 100 profiles.
 *
 * @param persons the ids of each: their own, and those of profiles that were merged into theirs
 */
export const customerFiguresOf = async (
  db: Database,
  persons: readonly (readonly string[])[],
  now: number,
): Promise<readonly CustomerFigures[]> => {
  const ids = persons.flat();
  const values = await db.getMany<CustomerValue>(ids.map(valueKey));
  const known = new Map(ids.map((id, at) => [id, values[at] ?? noValue]));
  return persons.map((person) => {
    const value = together(person.map((id) => known.get(id) ?? noValue));
    return {
      ...value,
      stage: stageOf(value, now),
      rfm: rfmOf(value, now, (currency) => currencyOf(currency).exponent),
      changesAt: nextFigureChange(value, now),
    };
  });
};
