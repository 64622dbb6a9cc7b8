import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { contentOf, FOR_ACCOUNTING, type PersonalRecord } from '#shared/privacy/personal-record.ts';
import { rewardsItems } from '../table.ts';
import { queryRedemptions } from './redemptions.ts';

export const redemptionRecordsGrants = [may(rewardsItems.items.redemption, 'Query')];

/** What a customer got for points. Kept, as the ledger of points is. */
export const redemptionRecords = async (
  db: Database,
  customerId: string,
): Promise<readonly PersonalRecord[]> => {
  const redemptions = await queryRedemptions(db, customerId);
  return redemptions.map((each) => ({
    kind: 'reward_redemption',
    content: contentOf(each, ['version']),
    erase: [],
    keptBecause: FOR_ACCOUNTING,
  }));
};
