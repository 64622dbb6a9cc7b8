import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { remove } from '#shared/dynamodb/write-action.ts';
import { contentOf, type PersonalRecord } from '#shared/privacy/personal-record.ts';
import { journeysItems } from '../table.ts';
import { runKey } from './keys.ts';
import { runsOf } from './runs.ts';
import { wisherKey } from './wishers.ts';

const { run, wisher } = journeysItems.items;

export const journeyRecordsGrants = [may(run, 'Query', 'DeleteItem'), may(wisher, 'DeleteItem')];

/** The journeys a person went through, and that they wait for news of the goods they wish. */
export const journeyRecords = async (
  db: Database,
  customerId: string,
  wishedSkus: readonly string[],
): Promise<readonly PersonalRecord[]> => {
  const runs = await runsOf(db, customerId);
  return [
    ...runs.map((each) => ({
      kind: 'journey_run',
      content: contentOf(each, ['version']),
      erase: [remove(runKey(customerId, each.journeyId, each.number))],
    })),
    ...wishedSkus.map((sku) => ({
      kind: 'wish_news',
      content: { sku },
      erase: [remove(wisherKey(sku, customerId))],
    })),
  ];
};
