import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { update } from '#shared/dynamodb/write-action.ts';
import type { Secrets } from '#shared/secrets/secrets.ts';
import { ttlAfter, type Clock } from '#shared/time/clock.ts';
import { SIGN_IN_CODE_LIVES_MS, type SignIn } from '../model/sign-in.ts';
import { derivedCode } from './digests.ts';

const toItem = (signIn: SignIn, clock: Clock) => ({
  ...signIn,
  ttl: ttlAfter(clock, SIGN_IN_CODE_LIVES_MS),
});

export const signInPartition = (signInId: string) =>
  ({ table: 'customers', pk: `SIGNIN#${signInId}` }) as const;
export const signInKey = (signInId: string): Key => ({ ...signInPartition(signInId), sk: 'A' });

/** @param subject a keyed digest of the address, or of where the call comes from */
export const signInLimitKey = (subject: string): Key => ({
  table: 'customers',
  pk: `SIGNINLIMIT#${subject}`,
  sk: 'A',
});

export const loadSignIn = (db: Pick<Database, 'get'>, signInId: string): Promise<SignIn | undefined> =>
  db.get<SignIn>(signInKey(signInId));

export const signInCodeOf = (secrets: Secrets, signInId: string): Promise<string> =>
  derivedCode(secrets, 'sign-in', signInId);

export const newSignInPart = (signIn: SignIn, clock: Clock): TransactionPart => ({
  actions: [saveAction(signInKey(signIn.signInId), toItem(signIn, clock))],
  refused: () => new Error(`the sign-in ${signIn.signInId} exists`),
});

/** Ends the code and forgets the address. False when somebody used the code meanwhile. */
export const useSignIn = async (db: Pick<Database, 'writeOne'>, { signInId }: SignIn): Promise<boolean> => {
  const refusal = await db.writeOne(
    update(signInKey(signInId), { add: { version: 1 }, set: { status: 'used' }, remove: ['personal'] }, [
      ['status', '=', 'sent'],
    ]),
  );
  return refusal === undefined;
};
