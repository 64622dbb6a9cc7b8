import { loadCart } from '../../carts/public.ts';
import { loadDirectory, nearby } from '../../channels/public.ts';
import { canHoldForPickup } from '../../holds/public.ts';
import type { OwnMessageRules } from '../model/message.ts';
import type { SendingDependencies } from './dependencies.ts';
import type { SubjectReading, SubjectRequest } from './subject.ts';

type NearbyStore = Extract<NonNullable<OwnMessageRules['about']>, { kind: 'nearby_store' }>;

/** Stores whose stock is asked for, nearest first. */
const MOST_STORES = 5;

/** The nearest store that has all of a cart that was left, for a customer whose address has coordinates. */
export const readNearbyStore = async (
  cartId: string,
  { customerId, home, channel, about }: SubjectRequest & { readonly about: NearbyStore },
  dependencies: SendingDependencies,
): Promise<SubjectReading> => {
  const cart = await loadCart(dependencies.db, cartId);
  if (cart?.status !== 'open' || cart.customerId !== customerId || cart.lines.length === 0)
    return { kind: 'over', reason: 'cart_closed' };
  if (home === undefined) return { kind: 'over', reason: 'no_location' };
  const { locations } = await loadDirectory(dependencies.db, dependencies.clock);
  const stores = (channel?.locations ?? [])
    .flatMap((code) => locations.get(code) ?? [])
    .filter(({ pickup }) => pickup.enabled);
  for (const store of nearby(stores, home, about.withinKm).slice(0, MOST_STORES)) {
    const offer = { channel: cart.channel, locationId: store.code, lines: cart.lines };
    if (!(await canHoldForPickup(offer, dependencies))) continue;
    return {
      kind: 'current',
      facts: {
        store: {
          name: store.name,
          address: [store.address.line1, store.address.city].join(', '),
          distanceKm: Math.round(store.distanceKm * 10) / 10,
          holdHours: about.holdHours,
        },
        cart: { goods: cart.lines.map(({ quantity, name }) => `${quantity} × ${name}`).join(', ') },
      },
      offer: { cartId, locationId: store.code, hours: about.holdHours },
    };
  }
  return { kind: 'over', reason: 'no_nearby_store' };
};
