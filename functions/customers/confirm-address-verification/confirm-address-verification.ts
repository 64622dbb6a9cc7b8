import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { signedInCustomer } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { equalInConstantTime } from '#shared/secrets/secrets.ts';
import { instant } from '#shared/time/clock.ts';
import { customersErrors } from '../errors.ts';
import { withProofs, type IdentityType } from '../model/address.ts';
import { described, saidBy, type Profile } from '../model/profile.ts';
import { isOpen } from '../model/verification.ts';
import { changeProfile } from '../store/change-profile.ts';
import { countTry } from '../store/count-try.ts';
import { digestsOf } from '../store/digests.ts';
import { changed } from '../requests/profile-events.ts';
import { wrongCode } from '../requests/wrong-code.ts';
import { findProfile } from '../store/find-profile.ts';
import {
  codeOf,
  loadVerification,
  verificationKey,
  VerificationMoved,
  verificationPart,
} from '../store/verifications.ts';
import { viewOfMe } from '../view/customer-view.ts';
import type { ConfirmAddressVerification } from './contract.ts';

type Confirmation = RequestOf<typeof ConfirmAddressVerification>;

export const confirmAddressVerification: UseCase<typeof ConfirmAddressVerification, Runtime> = async (
  request,
  runtime,
) => {
  const customerId = signedInCustomer(request.actor);
  const digest = await digestWhenRight(customerId, request, runtime);
  const profile = await decideAgain(
    (error) => error instanceof VerificationMoved,
    () => prove(customerId, digest, request, runtime),
  );
  return { status: 200, body: viewOfMe(profile), version: profile.version };
};

/** The digest of the address that the code proves. A try is counted before the code is compared. */
const digestWhenRight = async (
  customerId: string,
  { params: { verificationId }, body: { code } }: Confirmation,
  { db, clock, secrets }: Runtime,
): Promise<string> => {
  const found = await loadVerification(db, verificationId);
  if (found?.customerId !== customerId) throw notOpen(verificationId);
  const isRight = equalInConstantTime(code, await codeOf(secrets, verificationId));
  // The same request sent twice is answered alike.
  if (found.status === 'used' && isRight) return found.digest;
  if (!isOpen(found, clock.now()) || !(await countTry(db, verificationKey(verificationId))))
    throw notOpen(verificationId);
  if (isRight) return found.digest;
  throw wrongCode('VERIFICATION_CODE_WRONG', found.tries);
};

/** Marks the code as used and the address as proven, together. */
const prove = async (
  customerId: string,
  digest: string,
  request: Confirmation,
  { db, clock, secrets }: Runtime,
): Promise<Profile> => {
  const { verificationId } = request.params;
  const [verification, profile] = await Promise.all([
    loadVerification(db, verificationId),
    findProfile(db, customerId),
  ]);
  if (verification === undefined || profile === undefined) throw notOpen(verificationId);
  const { type, status, version } = verification;
  const contact = await digestsOf(secrets, profile.personal);
  if (contact[type] !== digest) throw notOpen(verificationId);
  if (status === 'used') return profile;
  const used = verificationPart({ ...verification, status: 'used', version: version + 1 }, clock);
  const now = instant(clock);
  const change = await changeProfile({ db, clock }, customerId, contact, (current) => {
    if (current === undefined || current.personal[type] !== profile.personal[type])
      throw notOpen(verificationId);
    const after = proven(current, type, now);
    return {
      kind: 'write',
      status: 200,
      profile: after,
      event: changed(current, after, now, request),
      beside: [used],
    };
  });
  return change.profile;
};

const proven = (current: Profile, type: IdentityType, at: string): Profile => {
  const { customerId, version, recentKeys } = current;
  const content = described(customerId, saidBy(current), current, at);
  const proofs = withProofs(content.proofs, [type], { by: 'code', at });
  return { ...content, proofs, version: version + 1, recentKeys };
};

const notOpen = (verificationId: string) =>
  problem(customersErrors.VERIFICATION_NOT_FOUND, {
    detail: `no code of ${verificationId} can be confirmed: it is unknown, expired or used, had too many attempts, or its address is no longer in your profile`,
  });
