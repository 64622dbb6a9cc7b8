import type { Channel, Location } from '../../channels/store/parts.ts';
import type { Delivery } from '../../orders/store/parts.ts';
import { problem } from '../../../shared/http/problem.ts';
import { checkoutErrors } from '../errors.ts';
import { deliveryOptions, pickupOptionId, type DeliveryOption } from '../model/delivery.ts';
import type { DeliveryWish } from './request.ts';

interface Situation {
  readonly channel: Channel;
  readonly locations: ReadonlyMap<string, Location>;
  /** Goods value in minor units. */
  readonly goods: number;
  readonly at: number;
}

/** Where the goods of this delivery may come from, in the channel's order. */
export const sourceLocations = (
  wish: DeliveryWish,
  { channel, locations }: Pick<Situation, 'channel' | 'locations'>,
): readonly string[] => {
  if (wish.method === 'pickup') return channel.locations.filter((code) => code === wish.locationId);
  return channel.locations.filter((code) => locations.get(code)?.ships === true);
};

/**
 * The delivery the shopper gets, with its fee and promise. Stock is not asked here: the transaction tests it, and a
 * shortage has an answer of its own.
 */
export const chooseDelivery = (wish: DeliveryWish, situation: Situation): Delivery => {
  const options =
    wish.method === 'ship'
      ? shippingOptions(wish.address.country, situation)
      : pickupOptions(wish.locationId, situation);
  const possible = options.filter(({ available }) => available).sort((a, b) => a.fee - b.fee);
  const chosen = possible.find(({ optionId }) => wish.optionId === undefined || optionId === wish.optionId);
  if (chosen === undefined) throw notPossible(wish, options);
  return { optionId: chosen.optionId, fee: chosen.fee, ...promised(wish, chosen) };
};

const promised = (wish: DeliveryWish, { arrivesBy, readyBy }: DeliveryOption) =>
  wish.method === 'ship'
    ? { method: 'ship' as const, ...(arrivesBy === undefined ? {} : { arrivesBy }) }
    : {
        method: 'pickup' as const,
        locationId: wish.locationId,
        ...(readyBy === undefined ? {} : { readyBy }),
      };

const shippingOptions = (country: string, { channel, goods, at }: Situation) =>
  deliveryOptions({ goods, country, at, canShip: true }, { shipping: channel.delivery, pickup: [] });

const pickupOptions = (locationId: string, { channel, locations, goods, at }: Situation) => {
  const location = channel.locations.includes(locationId) ? locations.get(locationId) : undefined;
  if (location === undefined) return [];
  const offer = {
    ...location,
    locationId,
    enabled: location.pickup.enabled,
    readyInMinutes: location.pickup.readyInMinutes,
    hasAll: true,
  };
  return deliveryOptions(
    { goods, country: channel.country, at, canShip: true },
    { shipping: [], pickup: [offer] },
  );
};

const notPossible = (wish: DeliveryWish, options: readonly DeliveryOption[]) => {
  const asked = wish.optionId ?? (wish.method === 'pickup' ? pickupOptionId(wish.locationId) : 'shipping');
  const reason =
    options.find(({ optionId }) => optionId === asked)?.reason ??
    options.find((option) => option.reason !== undefined)?.reason ??
    'not offered by this channel';
  const pointer =
    wish.optionId !== undefined
      ? '/body/delivery/optionId'
      : wish.method === 'pickup'
        ? '/body/delivery/locationId'
        : '/body/delivery/address/country';
  const detail = `${asked}: ${reason}`;
  return problem(checkoutErrors.DELIVERY_NOT_POSSIBLE, {
    detail,
    errors: [{ pointer, code: 'DELIVERY_NOT_POSSIBLE', detail }],
  });
};
