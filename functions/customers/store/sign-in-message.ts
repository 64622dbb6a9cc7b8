import { may } from '#shared/contracts/grant.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { Medium } from '../model/profile.ts';
import { isOpen } from '../model/verification.ts';
import { customersItems } from '../table.ts';
import { loadSignIn, signInCodeOf } from './sign-ins.ts';

/** What a function needs to read them. Beside it the secret `identities`. */
export const signInMessageGrants = [may(customersItems.items.signIn, 'GetItem')];

/** What the message with a code says, and where it goes. Personal: kept only as long as sending takes. */
export interface SignInMessage {
  readonly medium: Medium;
  readonly address: string;
  readonly code: string;
  readonly expiresAt: string;
  readonly channel: string;
}

/** The code of a sign-in and its address; nothing when it can no longer be used. */
export const signInMessageOf = async (
  { db, clock, secrets }: Pick<Runtime, 'db' | 'clock' | 'secrets'>,
  signInId: string,
): Promise<SignInMessage | undefined> => {
  const signIn = await loadSignIn(db, signInId);
  if (signIn === undefined || !isOpen(signIn, clock.now())) return undefined;
  const { medium, personal, expiresAt, channel } = signIn;
  return {
    medium,
    address: personal.address,
    code: await signInCodeOf(secrets, signInId),
    expiresAt,
    channel,
  };
};
