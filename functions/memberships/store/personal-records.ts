import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { contentOf, FOR_ACCOUNTING, type PersonalRecord } from '#shared/privacy/personal-record.ts';
import { membershipsItems } from '../table.ts';
import { queryMemberships } from './memberships.ts';

export const membershipRecordsGrants = [may(membershipsItems.items.membership, 'Query')];

/** What a customer paid for. Kept, as orders are. */
export const membershipRecords = async (
  db: Database,
  customerId: string,
): Promise<readonly PersonalRecord[]> => {
  const memberships = await queryMemberships(db, customerId);
  return memberships.map((each) => ({
    kind: 'membership',
    content: contentOf(each, ['version', 'memberDueShard', 'memberDueAt']),
    erase: [],
    keptBecause: FOR_ACCOUNTING,
  }));
};
