import type { Actor } from '#shared/actors/actor.ts';
import type { Scope } from '#shared/contracts/scopes.ts';
import { isProblem } from '#shared/problems/problem.ts';
import { requestFrom } from './test-runtime.ts';

export const guest: Actor = { kind: 'guest' };

export const customer = (customerId: string): Actor => ({ kind: 'customer', customerId });

export const staffWith = (...scopes: readonly Scope[]): Actor => ({
  kind: 'staff',
  staffId: 'sta_1',
  role: 'admin',
  scopes,
});

type Bare = ReturnType<typeof requestFrom> & {
  readonly params: undefined;
  readonly query: undefined;
  readonly body: undefined;
};

/** A request as a use case gets it; what is not given was not sent. */
export const asking = <const Sent extends object>(
  actor: Actor,
  sent: Sent,
): Omit<Bare, keyof Sent> & Sent => ({
  ...requestFrom(actor),
  params: undefined,
  query: undefined,
  body: undefined,
  ...sent,
});

/** The code of a refusal; `none` when there was an answer. Anything else that goes wrong fails the test. */
export const refusalOf = async (answer: Promise<unknown>): Promise<string> => {
  try {
    await answer;
    return 'none';
  } catch (error) {
    if (isProblem(error)) return error.contract.code;
    throw error;
  }
};
