import { may } from '#shared/contracts/grant.ts';
import { update } from '#shared/dynamodb/write-action.ts';
import { actorReference, type Actor } from '#shared/http/actor.ts';
import { problem } from '#shared/http/problem.ts';
import type { Origin } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { keyedDigest } from '#shared/secrets/secrets.ts';
import { HOUR, MINUTE, SECOND, ttlAfter } from '#shared/time/clock.ts';
import { creditErrors } from '../errors.ts';
import type { Account } from '../model/account.ts';
import { creditItems } from '../table.ts';
import { findCard, findCardGrants } from './codes.ts';
import { attemptsKey } from './keys.ts';

/** What a function needs to look cards up for callers; beside it the secret `identities`. */
export const lookUpCardGrants = [...findCardGrants, may(creditItems.items.attempts, 'UpdateItem')];

/** So many wrong codes in a quarter of an hour, then the caller waits until it is over. */
const MOST = 10;
const WINDOW = 15 * MINUTE;

type Means = Pick<Runtime, 'db' | 'secrets' | 'clock'>;

/** Who sends codes: guests by where they come from, others by who they are. */
export interface CodeCaller {
  readonly actor: Actor;
  readonly origin: Pick<Origin, 'sourceIp'>;
}

/**
 * The active card with this code and PIN. Unknown, blocked and wrong ones are told alike, and counted.
 *
 * @throws GIFT_CARD_NOT_FOUND, TOO_MANY_CODES
 */
export const cardOfCaller = async (
  asked: { readonly code: string; readonly pin?: string | undefined },
  { actor, origin }: CodeCaller,
  means: Means,
): Promise<Account> => {
  const caller = actor.kind === 'guest' ? `guest:${origin.sourceIp}` : actorReference(actor);
  await count(caller, 1, means);
  const found = await findCard(means, asked);
  if (found.kind === 'card') {
    await count(caller, -1, means);
    return found.account;
  }
  // Many callers who try PINs of one card are counted together.
  if (found.accountId !== undefined) await count(`card:${found.accountId}`, 1, means);
  throw problem(creditErrors.GIFT_CARD_NOT_FOUND, {
    detail: 'no active gift card has this code and PIN',
    errors: [
      { pointer: '/body/code', code: 'GIFT_CARD_NOT_FOUND', detail: 'not the code of an active card' },
    ],
  });
};

/** Counts before looking, so that a burst of guesses is limited as well; a right code is taken off again. */
const count = async (caller: string, by: 1 | -1, { db, secrets, clock }: Means): Promise<void> => {
  const now = clock.now();
  const window = Math.floor(now / WINDOW);
  const digest = keyedDigest(await secrets.get('identities'), 'gift-card-attempts', `${caller}#${window}`);
  const free = { any: [[['count', 'absent']], [['count', '<', MOST]]] } as const;
  const refusal = await db.writeOne(
    update(
      attemptsKey(digest),
      { add: { count: by }, set: { ttl: ttlAfter(clock, HOUR) } },
      by === 1 ? [free] : [],
    ),
  );
  if (refusal === undefined) return;
  throw problem(creditErrors.TOO_MANY_CODES, {
    detail: `${MOST} wrong codes were sent within a quarter of an hour`,
    retryAfterSeconds: Math.ceil(((window + 1) * WINDOW - now) / SECOND),
  });
};
