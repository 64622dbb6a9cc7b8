import type { Channel, Location } from '../../channels/public.ts';
import type { Delivery } from '../../orders/public.ts';
import { problem } from '#shared/http/problem.ts';
import { checkoutErrors } from '../errors.ts';
import { SAY_POSTAL_CODE } from '../../delivery/public.ts';
import {
  deliveryOptions,
  digitalOption,
  pickupOptionId,
  type DeliveryOption,
  type ShippingOffer,
} from '../model/delivery.ts';
import { optionIdOf, shownOptionId } from '../model/option-id.ts';
import type { DeliveryWish } from './request.ts';

interface Situation {
  readonly channel: Channel;
  readonly locations: ReadonlyMap<string, Location>;
  /** What it would cost to bring the goods to the address. */
  readonly shipping: readonly ShippingOffer[];
  readonly at: number;
  /** Nothing in it has to be brought or picked up. */
  readonly isDigital: boolean;
  /** Takes off what promotions take. */
  readonly charge: (options: readonly DeliveryOption[]) => readonly DeliveryOption[];
}

/** Where the goods of this delivery may come from, in the channel's order. */
export const sourceLocations = (
  wish: DeliveryWish,
  { channel, locations }: Pick<Situation, 'channel' | 'locations'>,
): readonly string[] => {
  if (wish.method === 'digital') return [];
  if (wish.method === 'pickup') return channel.locations.filter((code) => code === wish.locationId);
  return channel.locations.filter((code) => locations.get(code)?.ships === true);
};

/**
 * The delivery the shopper gets, with its fee before promotions, and its promise. Stock is not asked here: the transaction tests it, and a
 * shortage has an answer of its own.
 */
export const chooseDelivery = (wish: DeliveryWish, situation: Situation): Delivery => {
  if (wish.method === 'digital') return digitalDelivery(situation);
  const options = situation.charge(
    wish.method === 'ship' ? shippingOptions(situation) : pickupOptions(wish.locationId, situation),
  );
  const possible = options.filter(({ available }) => available).sort((a, b) => a.fee - b.fee);
  const asked = wish.optionId === undefined ? undefined : optionIdOf(wish.optionId);
  const chosen = possible.find(({ optionId }) => asked === undefined || optionId === asked.optionId);
  if (chosen === undefined) throw notPossible(wish, asked?.optionId, options);
  if (asked?.shownFee !== undefined && chosen.fee > asked.shownFee) throw feeRose(chosen, asked.shownFee);
  return { optionId: chosen.optionId, fee: chosen.feeBefore ?? chosen.fee, ...promised(wish, chosen) };
};

const digitalDelivery = ({ isDigital }: Situation): Delivery => {
  const { optionId, fee } = digitalOption;
  if (isDigital) return { method: 'digital', optionId, fee };
  const detail = 'only gift cards are sent as a message; the cart has other goods, too';
  throw problem(checkoutErrors.DELIVERY_NOT_POSSIBLE, {
    detail,
    errors: [{ pointer: '/body/delivery/method', code: 'DELIVERY_NOT_POSSIBLE', detail }],
  });
};

/** A wish for goods that are brought or picked up. */
type GoodsWish = Exclude<DeliveryWish, { method: 'digital' }>;

const promised = (wish: GoodsWish, { arrivesBy, readyBy }: DeliveryOption) =>
  wish.method === 'ship'
    ? { method: 'ship' as const, arrivesBy }
    : {
        method: 'pickup' as const,
        locationId: wish.locationId,
        readyBy,
      };

const shippingOptions = ({ shipping, at }: Situation) =>
  deliveryOptions({ at, canShip: true }, { shipping, pickup: [] });

const pickupOptions = (locationId: string, { channel, locations, at }: Situation) => {
  const location = channel.locations.includes(locationId) ? locations.get(locationId) : undefined;
  if (location === undefined) return [];
  const offer = {
    ...location,
    locationId,
    enabled: location.pickup.enabled,
    readyInMinutes: location.pickup.readyInMinutes,
    hasAll: true,
  };
  return deliveryOptions({ at, canShip: true }, { shipping: [], pickup: [offer] });
};

/** Never a silent change: the shopper sees the new fee first. */
const feeRose = ({ optionId, fee }: DeliveryOption, shownFee: number) => {
  const detail = `${optionId} was ${shownFee}, is ${fee} (minor units)`;
  return problem(checkoutErrors.DELIVERY_FEE_CHANGED, {
    detail,
    errors: [{ pointer: '/body/delivery/optionId', code: 'DELIVERY_FEE_CHANGED', detail }],
    extensions: { optionId: shownOptionId(optionId, fee), from: shownFee, to: fee },
  });
};

const notPossible = (wish: GoodsWish, optionId: string | undefined, options: readonly DeliveryOption[]) => {
  const asked = optionId ?? (wish.method === 'pickup' ? pickupOptionId(wish.locationId) : 'shipping');
  const reason =
    options.find((option) => option.optionId === asked)?.reason ??
    options.find((option) => option.reason !== undefined)?.reason ??
    'not offered by this channel';
  const pointer = pointerTo(wish, reason);
  const detail = `${asked}: ${reason}`;
  return problem(checkoutErrors.DELIVERY_NOT_POSSIBLE, {
    detail,
    errors: [{ pointer, code: 'DELIVERY_NOT_POSSIBLE', detail }],
  });
};

const pointerTo = (wish: GoodsWish, reason: string): string => {
  if (wish.method === 'ship' && reason === SAY_POSTAL_CODE) return '/body/delivery/address/postalCode';
  if (wish.optionId !== undefined) return '/body/delivery/optionId';
  return wish.method === 'pickup' ? '/body/delivery/locationId' : '/body/delivery/address/country';
};
