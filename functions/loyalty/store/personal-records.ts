import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import { contentOf, FOR_ACCOUNTING, type PersonalRecord } from '#shared/privacy/personal-record.ts';
import { loyaltyItems } from '../table.ts';
import { loyaltyPartition } from './keys.ts';

export const loyaltyRecordsGrants = [may(loyaltyItems.items.standing, 'Query')];

const HIDDEN = ['version', 'tierDueShard', 'tierDueAt'];

/** The tier of a customer, and the points that each order earned. Kept, as the ledger of points is. */
export const loyaltyRecords = async (
  db: Database,
  customerId: string,
): Promise<readonly PersonalRecord[]> => {
  const { table, pk } = loyaltyPartition(customerId);
  const items = await queryAll<{ readonly sk: string }>(db, table, pk);
  return items
    .filter(({ sk }) => !sk.startsWith('E#'))
    .map((item) => ({
      kind: item.sk === 'TIER' ? 'tier' : 'earned_points',
      content: contentOf(item, HIDDEN),
      erase: [],
      keptBecause: FOR_ACCOUNTING,
    }));
};
