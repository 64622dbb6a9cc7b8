import { countWithin } from '#shared/dynamodb/count-within.ts';
import { actorReference, type Actor } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import type { RequestOf } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { keyedDigest } from '#shared/secrets/secrets.ts';
import { DAY, HOUR } from '#shared/time/clock.ts';
import { backInStockErrors } from '../errors.ts';
import type { SubscribeToStock } from './contract.ts';

/** By where guests come from, wide enough for many behind one address, and by who customers are. */
const PER_CALLER = { most: 120, windowMs: HOUR };
/** By the address that is to be notified, whoever types it. */
const PER_RECIPIENT = { most: 20, windowMs: DAY };

/** Staff and machine clients ask for many people. */
const isMany = ({ kind }: Actor): boolean => kind === 'staff' || kind === 'channel';

/** Limits subscriptions by caller and by recipient; counted before anything else is looked at. */
export const refuseTooMany = async (
  { actor, origin, body: { contact } }: RequestOf<typeof SubscribeToStock>,
  { db, clock, secrets }: Runtime,
): Promise<void> => {
  const caller = actor.kind === 'guest' ? `guest:${origin.sourceIp}` : actorReference(actor);
  const recipient = contact?.email?.toLowerCase() ?? contact?.phone;
  const limits = [
    ...(isMany(actor) ? [] : [{ subject: `caller:${caller}`, limit: PER_CALLER }]),
    ...(recipient === undefined ? [] : [{ subject: `recipient:${recipient}`, limit: PER_RECIPIENT }]),
  ];
  const key = await secrets.get('tokens');
  for (const { subject, limit } of limits) {
    const digest = keyedDigest(key, 'stock-subscription-limit', subject).slice(0, 26);
    const wait = await countWithin(db, { table: 'engagement', pk: `BISL#${digest}`, sk: 'A' }, limit, clock);
    if (wait !== undefined)
      throw problem(backInStockErrors.TOO_MANY_SUBSCRIPTIONS, {
        detail: 'at most 120 an hour from one caller, and 20 a day for one address',
        retryAfterSeconds: wait,
      });
  }
};
