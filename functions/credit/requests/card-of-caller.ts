import { actorReference, type Actor } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Origin } from '#shared/actors/origin.ts';
import type { Runtime } from '#shared/runtime.ts';
import { creditErrors } from '../errors.ts';
import type { CreditAccount } from '../model/account.ts';
import { countAttempt, countAttemptsGrants, uncountAttempt } from '../store/code-attempts.ts';
import { findCard, findCardGrants } from '../store/codes.ts';

/** What a function needs to look cards up for callers; beside it the secret `identities`. */
export const lookUpCardGrants = [...findCardGrants, ...countAttemptsGrants];

/** Who sends a code, and from which address. */
interface CodeCaller {
  readonly actor: Actor;
  readonly origin: Pick<Origin, 'sourceIp'>;
}

/**
 * The active card with this code and PIN. Wrong attempts are counted for the code, the account and the address; while
 * one of them is locked, the right PIN is refused as well. Unknown, blocked and wrong ones get the same answer.
 *
 * @throws GIFT_CARD_NOT_FOUND, TOO_MANY_CODES
 */
export const cardOfCaller = async (
  { code, pin }: { readonly code: string; readonly pin?: string | undefined },
  { actor, origin }: CodeCaller,
  runtime: Pick<Runtime, 'db' | 'secrets' | 'clock'>,
): Promise<CreditAccount> => {
  const caller = actor.kind === 'guest' ? undefined : actorReference(actor);
  const keys = { code, caller, address: origin.sourceIp };
  const waitSeconds = await countAttempt(keys, runtime);
  if (waitSeconds !== undefined) throw locked(waitSeconds);
  const card = await findCard(runtime, { code, pin });
  if (card === undefined) throw notFound();
  await uncountAttempt(keys, runtime);
  return card;
};

const locked = (retryAfterSeconds: number) =>
  problem(creditErrors.TOO_MANY_CODES, {
    detail: 'too many wrong codes or PINs were sent within 15 minutes',
    retryAfterSeconds,
  });

const notFound = () => {
  const detail = 'no active gift card has this code and PIN';
  return problem(creditErrors.GIFT_CARD_NOT_FOUND, {
    detail,
    errors: [{ pointer: '/body/code', code: 'GIFT_CARD_NOT_FOUND', detail }],
  });
};
