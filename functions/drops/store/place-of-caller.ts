import { hasScope, isCustomer, type Actor } from '../../../shared/http/actor.ts';
import { problem } from '../../../shared/http/problem.ts';
import { opens, type Secrets } from '../../../shared/secrets/secrets.ts';
import { dropsErrors } from '../errors.ts';
import { cartAt, customerAt, type Place } from '../model/place.ts';

interface Caller {
  readonly params: { readonly dropId: string; readonly placeId: string };
  readonly actor: Actor;
  /** The token of the cart the place was joined with. */
  readonly guestToken?: string;
}

/** The place, if this caller may have it: its customer, who has its cart, staff who help. Others learn nothing. */
export const placeOfCaller = async (
  place: Place | undefined,
  caller: Caller,
  secrets: Secrets,
): Promise<Place> => {
  const { dropId, placeId } = caller.params;
  if (place?.dropId === dropId && (await may(place, caller, secrets))) return place;
  throw problem(dropsErrors.PLACE_NOT_FOUND, {
    detail: `there is no place ${placeId} in the drop ${dropId} for this caller`,
  });
};

const may = async (place: Place, { actor, guestToken }: Caller, secrets: Secrets): Promise<boolean> => {
  if (hasScope(actor, 'carts.write')) return true;
  const customerId = customerAt(place);
  if (customerId !== undefined) return isCustomer(actor, customerId);
  return opens(secrets, 'cart', cartAt(place) ?? '', guestToken);
};
