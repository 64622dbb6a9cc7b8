import { DAY } from '#shared/time/clock.ts';
import { readyAt, type OpeningTimes } from '../../channels/public.ts';

/** A way to bring the goods to an address: what it costs and takes, or why it cannot be. */
export type ShippingOffer = { readonly optionId: string; readonly name: string } & (
  | { readonly fee: number; readonly days: { readonly from: number; readonly to: number } }
  | { readonly reason: string }
);

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
  /** What it costs, minor units of the cart's currency. */
  readonly fee: number;
  /** What it would cost without promotions, when they take something off. */
  readonly feeBefore?: number;
  readonly available: boolean;
  readonly arrivesBy?: string;
  readonly readyBy?: string;
  readonly locationId?: string;
  /** Why it is not available. */
  readonly reason?: string;
}

export interface DeliveryQuestion {
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

const shippingOption = (offer: ShippingOffer, { at, canShip }: DeliveryQuestion): DeliveryOption => {
  const { optionId, name } = offer;
  const option = { optionId, method: 'ship', name } as const;
  if ('reason' in offer) return { ...option, fee: 0, available: false, reason: offer.reason };
  const { fee, days } = offer;
  return canShip
    ? { ...option, fee, available: true, arrivesBy: new Date(at + days.to * DAY).toISOString() }
    : { ...option, fee, available: false, reason: 'not enough stock to ship everything' };
};

/** How gift cards alone get to somebody: as a message, for nothing. */
export const digitalOption = {
  optionId: 'digital',
  method: 'digital',
  name: 'Digital',
  fee: 0,
  available: true,
} as const;

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
