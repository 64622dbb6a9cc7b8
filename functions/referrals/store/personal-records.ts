import { may, mayQuery } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { remove } from '#shared/dynamodb/write-action.ts';
import { contentOf, type PersonalRecord } from '#shared/privacy/personal-record.ts';
import type { Referral } from '../model/referral.ts';
import { referralsItems } from '../table.ts';
import { candidateCodes } from './codes.ts';
import { codeKey, referralKey } from './keys.ts';
import { loadReferral, referralsOf } from './referrals.ts';

const { referral, referralCode } = referralsItems.items;

export const referralRecordsGrants = [
  may(referral, 'GetItem', 'DeleteItem'),
  may(referralCode, 'BatchGetItem', 'DeleteItem'),
  mayQuery(referralsItems.indexes.referralsByReferrer),
];

const HIDDEN = [
  'version',
  'referralFrom',
  'referralAt',
  'referralStatus',
  'referralChangedAt',
  'referralDueShard',
  'referralDueAt',
];

/** Who referred this customer, and how many they referred: whom is nobody else’s business. */
export const referralRecords = async (
  db: Database,
  customerId: string,
): Promise<readonly PersonalRecord[]> => {
  const [own, given, codes] = await Promise.all([
    loadReferral(db, customerId),
    referralsOf(db, customerId),
    codesOf(db, customerId),
  ]);
  return [
    ...codes.map((code) => ({
      kind: 'referral_code',
      content: { code },
      erase: [remove(codeKey(code))],
    })),
    ...(own === undefined ? [] : [ownRecord(own)]),
    ...given.map(({ status, claimedAt, completedAt }) => ({
      kind: 'referral_given',
      content: { status, claimedAt, completedAt },
      erase: [],
      keptBecause: 'it belongs to the customer who was referred',
    })),
  ];
};

const codesOf = async (db: Database, customerId: string): Promise<readonly string[]> => {
  const codes = candidateCodes(customerId);
  const found = await db.getMany<{ readonly customerId: string }>(codes.map(codeKey));
  return codes.filter((_, at) => found[at]?.customerId === customerId);
};

const ownRecord = (own: Referral): PersonalRecord => {
  const { referrerId: _other, ...mine } = own;
  return { kind: 'referral', content: contentOf(mine, HIDDEN), erase: [remove(referralKey(own.customerId))] };
};
