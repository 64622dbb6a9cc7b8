import { hasScopeIn, isCustomer, type Actor } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import { opens, type Secrets } from '#shared/secrets/secrets.ts';
import { dropsErrors } from '../errors.ts';
import type { Drop } from '../model/drop.ts';
import { cartAt, customerAt, type QueueEntry } from '../model/queue-entry.ts';

interface Caller {
  readonly params: { readonly placeId: string };
  readonly actor: Actor;
  /** The token of the cart the place was joined with. */
  readonly guestToken?: string;
}

/** The place, if this caller may have it: its customer, who has its cart, staff who help, in its channel. Others learn nothing. */
export const placeOfCaller = async (
  place: QueueEntry | undefined,
  { dropId, channel }: Pick<Drop, 'dropId' | 'channel'>,
  caller: Caller,
  secrets: Secrets,
): Promise<QueueEntry> => {
  if (place?.dropId === dropId && (await may(place, channel, caller, secrets))) return place;
  throw problem(dropsErrors.PLACE_NOT_FOUND, {
    detail: `no place ${caller.params.placeId} in the drop ${dropId} for this caller`,
  });
};

const may = async (
  place: QueueEntry,
  channel: string,
  { actor, guestToken }: Caller,
  secrets: Secrets,
): Promise<boolean> => {
  if (hasScopeIn(actor, 'carts.write', channel)) return true;
  const customerId = customerAt(place);
  if (customerId !== undefined) return isCustomer(actor, customerId);
  return opens(secrets, 'cart', cartAt(place) ?? '', guestToken);
};
