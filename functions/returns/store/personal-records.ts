import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import { remove, update } from '#shared/dynamodb/write-action.ts';
import { contentOf, FOR_ACCOUNTING, type PersonalRecord } from '#shared/privacy/personal-record.ts';
import { isOpen, type Return } from '../model/return.ts';
import { returnsItems } from '../table.ts';
import { returnedByPartition } from './customer-returns.ts';
import { loadReturns, readReturnsGrants, returnKey } from './returns.ts';

const { return: returnItem, returnedByCustomer } = returnsItems.items;

export const returnRecordsGrants = [
  ...readReturnsGrants,
  may(returnItem, 'UpdateItem'),
  may(returnedByCustomer, 'Query', 'DeleteItem'),
];

/** How much a customer returned, by month. */
export const countRecords = async (db: Database, customerId: string): Promise<readonly PersonalRecord[]> => {
  const { table, pk } = returnedByPartition(customerId);
  const months = await queryAll<{ readonly sk: string }>(db, table, pk);
  return months.map(({ sk, ...counts }) => ({
    kind: 'returns_of_month',
    content: { month: sk, ...contentOf(counts) },
    erase: [remove({ table, pk, sk })],
  }));
};

/** The returns of an order, and whether one of them is still open. The addresses of photographs and labels, and what the customer wrote in an appeal, are erased. */
export const returnRecords = async (
  db: Database,
  orderId: string,
): Promise<{ readonly records: readonly PersonalRecord[]; readonly isOpen: boolean }> => {
  const { returns } = await loadReturns(db, orderId);
  return { records: returns.map(recordOf), isOpen: returns.some(isOpen) };
};

const recordOf = (one: Return): PersonalRecord => {
  const withoutPhotos = one.lines.map((line) => contentOf(line, ['photo']));
  const isPersonal =
    one.lines.some(({ photo }) => photo !== undefined) ||
    one.label?.url !== undefined ||
    one.appeal?.message !== undefined;
  const appeal = one.appeal === undefined ? undefined : contentOf(one.appeal, ['message']);
  const label = one.label === undefined ? undefined : contentOf(one.label, ['url']);
  const record = { kind: 'return', content: contentOf(one, ['version']) };
  return isPersonal
    ? {
        ...record,
        erase: [update(returnKey(one), { set: { lines: withoutPhotos, label, appeal } }, [['pk', 'exists']])],
      }
    : { ...record, erase: [], keptBecause: FOR_ACCOUNTING };
};
