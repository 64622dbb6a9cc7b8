import { hasScopeIn, isCustomer, type Actor } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import { opens, type Secrets } from '#shared/secrets/secrets.ts';
import { dropsErrors } from '../errors.ts';
import type { Drop } from '../model/drop.ts';
import { cartAt, customerAt, type QueueEntry } from '../model/queue-entry.ts';

interface Caller {
  readonly params: { readonly entryId: string };
  readonly actor: Actor;
  /** The token of the cart the entry was joined with. */
  readonly guestToken?: string;
}

/** The entry, if this caller may have it: its customer, who has its cart, staff who help, in its channel. Others learn nothing. */
export const entryOfCaller = async (
  entry: QueueEntry | undefined,
  { dropId, channel }: Pick<Drop, 'dropId' | 'channel'>,
  caller: Caller,
  secrets: Secrets,
): Promise<QueueEntry> => {
  if (entry?.dropId === dropId && (await may(entry, channel, caller, secrets))) return entry;
  throw problem(dropsErrors.QUEUE_ENTRY_NOT_FOUND, {
    detail: `no entry ${caller.params.entryId} in the drop ${dropId} for this caller`,
  });
};

const may = async (
  entry: QueueEntry,
  channel: string,
  { actor, guestToken }: Caller,
  secrets: Secrets,
): Promise<boolean> => {
  if (hasScopeIn(actor, 'carts.write', channel)) return true;
  const customerId = customerAt(entry);
  if (customerId !== undefined) return isCustomer(actor, customerId);
  return opens(secrets, 'cart', cartAt(entry) ?? '', guestToken);
};
