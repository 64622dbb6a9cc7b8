import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { create } from '#shared/dynamodb/write-action.ts';
import { derivedId } from '#shared/ids/ids.ts';
import { referralsItems } from '../table.ts';
import { codeKey } from './keys.ts';

const { referralCode } = referralsItems.items;

export const codeGrants = [may(referralCode, 'GetItem', 'PutItem')];

interface StoredCode {
  readonly customerId: string;
}

/** Letters of a code; the longer one when two customers have the shorter one in common (50 bits). */
const LENGTHS = [10, 16] as const;

/** All codes that may lead to a customer. */
export const candidateCodes = (customerId: string): readonly string[] => {
  const whole = derivedId('ref', 'referral-code', customerId).toUpperCase();
  return LENGTHS.map((length) => whole.slice(-length));
};

/** The code of a customer, which leads to them from now on. It follows from their id: asking twice gives one. */
export const openCode = async (db: Database, customerId: string): Promise<string> => {
  for (const code of candidateCodes(customerId)) {
    const refusal = await db.writeOne(create(codeKey(code), { code, customerId }));
    if (refusal === undefined || (await customerOfCode(db, code)) === customerId) return code;
  }
  throw new Error('two customers have one referral code');
};

export const customerOfCode = async (db: Database, code: string): Promise<string | undefined> =>
  (await db.get<StoredCode>(codeKey(code.toUpperCase())))?.customerId;
