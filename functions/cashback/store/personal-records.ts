import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import { contentOf, FOR_ACCOUNTING, type PersonalRecord } from '#shared/privacy/personal-record.ts';
import { cashbackItems } from '../table.ts';
import { customerGivenKey } from './keys.ts';

export const cashbackRecordsGrants = [may(cashbackItems.items.customerGiven, 'Query')];

/** What the rules gave a customer, by period. Kept, as the ledger of store credit is. */
export const cashbackRecords = async (
  db: Database,
  customerId: string,
): Promise<readonly PersonalRecord[]> => {
  const { table, pk } = customerGivenKey(customerId, '', '');
  const given = await queryAll<{ readonly sk: string }>(db, table, pk);
  return given.map(({ sk, ...item }) => ({
    kind: 'cashback',
    content: { rule: sk, ...contentOf(item) },
    erase: [],
    keptBecause: FOR_ACCOUNTING,
  }));
};
