import { DAY } from '../../../shared/time/clock.ts';
import { readyAt, type OpeningTimes } from '../../channels/store/parts.ts';

/** What a channel offers for bringing goods to an address. */
export interface ShippingOffer {
  readonly optionId: string;
  readonly name: string;
  readonly fee: number;
  readonly freeFrom?: number | undefined;
  readonly days: { readonly from: number; readonly to: number };
  readonly countries: readonly string[];
}

/** A store that may hand the goods out, and whether it has all of them. */
export interface PickupOffer extends OpeningTimes {
  readonly locationId: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly readyInMinutes: number;
  readonly hasAll: boolean;
}

export interface DeliveryOption {
  readonly optionId: string;
  readonly method: 'ship' | 'pickup';
  readonly name: string;
  /** Minor units of the cart's currency. */
  readonly fee: number;
  readonly available: boolean;
  readonly arrivesBy?: string;
  readonly readyBy?: string;
  readonly locationId?: string;
  /** Why it is not available. */
  readonly reason?: string;
}

export interface DeliveryQuestion {
  readonly goods: number;
  readonly country: string;
  readonly at: number;
  /** The channel's locations together have everything. */
  readonly canShip: boolean;
}

/** Every way the goods could get to the shopper; those that cannot say why. */
export const deliveryOptions = (
  question: DeliveryQuestion,
  offers: { readonly shipping: readonly ShippingOffer[]; readonly pickup: readonly PickupOffer[] },
): readonly DeliveryOption[] => [
  ...offers.shipping.map((offer) => shippingOption(offer, question)),
  ...offers.pickup.map((offer) => pickupOption(offer, question)),
];

const shippingOption = (
  offer: ShippingOffer,
  { goods, country, at, canShip }: DeliveryQuestion,
): DeliveryOption => {
  const reason = !offer.countries.includes(country)
    ? `does not deliver to ${country}`
    : canShip
      ? undefined
      : 'not enough stock to ship everything';
  return {
    optionId: offer.optionId,
    method: 'ship',
    name: offer.name,
    fee: offer.freeFrom !== undefined && goods >= offer.freeFrom ? 0 : offer.fee,
    available: reason === undefined,
    ...(reason === undefined ? { arrivesBy: new Date(at + offer.days.to * DAY).toISOString() } : { reason }),
  };
};

/** The id of the option to pick up at a location. */
export const pickupOptionId = (locationId: string): string => `pickup-${locationId}`;

const pickupOption = (offer: PickupOffer, { at }: DeliveryQuestion): DeliveryOption => {
  const ready = readyAt(offer, at, offer.readyInMinutes);
  const reason = whyNot(offer, ready);
  return {
    optionId: pickupOptionId(offer.locationId),
    method: 'pickup',
    name: offer.name,
    fee: 0,
    locationId: offer.locationId,
    available: reason === undefined,
    ...(reason === undefined && ready !== undefined
      ? { readyBy: new Date(ready).toISOString() }
      : { reason: reason ?? 'closed' }),
  };
};

const whyNot = (offer: PickupOffer, ready: number | undefined): string | undefined => {
  if (!offer.enabled) return 'no pick-up at this location';
  if (!offer.hasAll) return 'not everything is in stock at this location';
  return ready === undefined ? 'the location does not open in the next three weeks' : undefined;
};
