import { may } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { remove } from '#shared/dynamodb/write-action.ts';
import type { PersonalRecord } from '#shared/privacy/personal-record.ts';
import { left } from '../model/household.ts';
import { householdsItems } from '../table.ts';
import { householdOfCustomer } from './households.ts';
import { householdKey, householdOfKey } from './keys.ts';

const { household, householdOf } = householdsItems.items;

export const householdRecordsGrants = [
  may(household, 'GetItem', 'PutItem'),
  may(householdOf, 'GetItem', 'DeleteItem'),
];

/** That a customer lives with others, and since when; with whom is not theirs alone to have. */
export const householdRecords = async (
  db: Database,
  customerId: string,
): Promise<readonly PersonalRecord[]> => {
  const found = await householdOfCustomer(db, customerId);
  const own = found?.members.find((member) => member.customerId === customerId);
  if (found === undefined || own === undefined) return [];
  const { role, joinedAt } = own;
  const without = { ...left(found, customerId), version: found.version + 1 };
  return [
    {
      kind: 'household',
      content: { role, joinedAt, members: found.members.length },
      erase: [saveAction(householdKey(found.householdId), without), remove(householdOfKey(customerId))],
    },
  ];
};
