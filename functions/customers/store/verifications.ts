import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { Secrets } from '#shared/secrets/secrets.ts';
import { DAY, ttlAfter, type Clock } from '#shared/time/clock.ts';
import type { AddressVerification } from '../model/verification.ts';
import { derivedCode } from './digests.ts';

const toItem = (verification: AddressVerification, clock: Clock) => ({
  ...verification,
  ttl: ttlAfter(clock, DAY),
});

export const verificationPartition = (verificationId: string) =>
  ({ table: 'customers', pk: `VER#${verificationId}` }) as const;
export const verificationKey = (verificationId: string): Key => ({
  ...verificationPartition(verificationId),
  sk: 'A',
});
export const verificationLimitKey = (subject: string): Key => ({
  table: 'customers',
  pk: `VERLIMIT#${subject}`,
  sk: 'A',
});

export const loadVerification = (
  db: Pick<Database, 'get'>,
  verificationId: string,
): Promise<AddressVerification | undefined> => db.get<AddressVerification>(verificationKey(verificationId));

export const codeOf = (secrets: Secrets, verificationId: string): Promise<string> =>
  derivedCode(secrets, 'address-verification', verificationId);

/** The verification was tried or used by somebody else since it was read. */
export class VerificationMoved extends Error {}

export const verificationPart = (verification: AddressVerification, clock: Clock): TransactionPart => ({
  actions: [saveAction(verificationKey(verification.verificationId), toItem(verification, clock))],
  refused: () => new VerificationMoved(),
});
