import { may } from '#shared/contracts/grant.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { IdentityType } from '../model/address.ts';
import { isOpen } from '../model/verification.ts';
import { customersItems } from '../table.ts';
import { digestOf } from './digests.ts';
import { findProfile, readProfileGrants } from './find-profile.ts';
import { codeOf, loadVerification } from './verifications.ts';

/** What a function needs to read them. Beside it the secret `identities`. */
export const verificationGrants = [...readProfileGrants, may(customersItems.items.verification, 'GetItem')];

/** What the message with a code says, and where it goes. Personal: kept only as long as sending takes. */
export interface VerificationMessage {
  readonly type: IdentityType;
  readonly address: string;
  readonly code: string;
  readonly expiresAt: string;
  readonly channel: string;
  readonly locale?: string;
  readonly timeZone?: string;
}

/** The code of a verification and the address it proves; nothing when it can no longer be confirmed. */
export const verificationMessageOf = async (
  { db, clock, secrets }: Pick<Runtime, 'db' | 'clock' | 'secrets'>,
  verificationId: string,
): Promise<VerificationMessage | undefined> => {
  const verification = await loadVerification(db, verificationId);
  if (verification === undefined || !isOpen(verification, clock.now())) return undefined;
  const { type, digest, customerId, channel, expiresAt } = verification;
  const profile = await findProfile(db, customerId);
  const address = profile?.personal[type];
  if (address === undefined || (await digestOf(secrets, type, address)) !== digest) return undefined;
  const { locale, timeZone } = profile ?? {};
  return { type, address, code: await codeOf(secrets, verificationId), expiresAt, channel, locale, timeZone };
};
