import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { customerIdOf } from '#shared/http/token-verifier.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { equalInConstantTime } from '#shared/secrets/secrets.ts';
import type { CustomerAccounts } from '../accounts/customer-accounts.ts';
import { customersErrors } from '../errors.ts';
import type { SignIn } from '../model/sign-in.ts';
import { isOpen } from '../model/verification.ts';
import { proveAddress } from '../requests/prove-address.ts';
import { wrongCode } from '../requests/wrong-code.ts';
import { countTry } from '../store/count-try.ts';
import { loadSignIn, signInCodeOf, signInKey, useSignIn } from '../store/sign-ins.ts';
import type { ConfirmSignIn } from './contract.ts';

type CodeRequest = RequestOf<typeof ConfirmSignIn>;
type SignInRuntime = Runtime & { readonly accounts: CustomerAccounts };

export const confirmSignIn: UseCase<typeof ConfirmSignIn, SignInRuntime> = async (request, runtime) => {
  const signIn = await signInWhenRight(request, runtime);
  const { type, personal } = signIn;
  const account = await runtime.accounts.ofAddress(type, personal.address);
  if (account.hasSecondFactor)
    throw problem(customersErrors.SIGN_IN_NEEDS_PASSWORD, {
      detail: 'the account of this address has a second factor',
    });
  const customerId = customerIdOf(account.issuer, account.subject);
  const cause = { actor: { kind: 'customer', customerId }, origin: request.origin } as const;
  await proveAddress({ customerId, type, address: personal.address }, cause, runtime);
  const tokens = await runtime.accounts.tokensFor(account);
  return { status: 200, body: { customerId, tokenType: 'Bearer', ...tokens } };
};

/** The sign-in that the code belongs to, used up. A try is counted before the code is compared. */
const signInWhenRight = async (
  { params: { signInId }, body: { code } }: CodeRequest,
  { db, clock, secrets }: SignInRuntime,
): Promise<SignIn> => {
  const found = await loadSignIn(db, signInId);
  if (found === undefined || !isOpen(found, clock.now()) || !(await countTry(db, signInKey(signInId))))
    throw notOpen(signInId);
  if (!equalInConstantTime(code, await signInCodeOf(secrets, signInId)))
    throw wrongCode('SIGN_IN_CODE_WRONG', found.tries);
  if (!(await useSignIn(db, found))) throw notOpen(signInId);
  return found;
};

const notOpen = (signInId: string) =>
  problem(customersErrors.SIGN_IN_NOT_FOUND, {
    detail: `no code of ${signInId} can be used: it is unknown, expired or used, or had too many attempts`,
  });
