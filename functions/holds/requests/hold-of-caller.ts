import type { Scope } from '#shared/contracts/scopes.ts';
import { hasScopeIn, type Actor } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import { opens, type Secrets } from '#shared/secrets/secrets.ts';
import { holdsErrors } from '../errors.ts';
import type { Hold } from '../model/hold.ts';

export interface HoldCaller {
  readonly actor: Actor;
  /** The hold's token. */
  readonly guestToken?: string;
}

/**
 * The hold, if this caller may have it: its owner, who holds its token, staff with the scope, the machine client of its
 * channel. Others learn nothing.
 */
export const holdOfCaller = async (
  hold: Hold | undefined,
  holdId: string,
  caller: HoldCaller,
  { scope, secrets }: { readonly scope: Scope; readonly secrets: Secrets },
): Promise<Hold> => {
  if (hold !== undefined && (await may(hold, caller, scope, secrets))) return hold;
  throw problem(holdsErrors.HOLD_NOT_FOUND, { detail: `no hold ${holdId} for this caller` });
};

const may = async (
  hold: Hold,
  { actor, guestToken }: HoldCaller,
  scope: Scope,
  secrets: Secrets,
): Promise<boolean> => {
  if (hasScopeIn(actor, scope, hold.channel)) return true;
  if (actor.kind === 'customer' && hold.owner === `customer:${actor.customerId}`) return true;
  return opens(secrets, 'hold', hold.holdId, guestToken);
};
