import type { Channel, Location } from '../../channels/public.ts';
import type { Delivery } from '../../orders/public.ts';
import { problem } from '#shared/problems/problem.ts';
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
import type { RequestedDelivery } from '../model/request.ts';

interface DeliverySituation {
  readonly channel: Channel;
  readonly locations: ReadonlyMap<string, Location>;
  /** What it would cost to bring the goods to the address. */
  readonly shipping: readonly ShippingOffer[];
  readonly at: number;
  /** Where the wish stands in the request. */
  readonly pointer: string;
  /** Nothing in it has to be brought or picked up. */
  readonly isDigital: boolean;
  /** Takes off what promotions take. */
  readonly charge: (options: readonly DeliveryOption[]) => readonly DeliveryOption[];
}

/** Where the goods of this delivery may come from, in the channel's order. */
export const sourceLocations = (
  wanted: RequestedDelivery,
  { channel, locations }: Pick<DeliverySituation, 'channel' | 'locations'>,
): readonly string[] => {
  if (wanted.method === 'digital') return [];
  if (wanted.method === 'pickup') return channel.locations.filter((code) => code === wanted.locationId);
  return channel.locations.filter((code) => locations.get(code)?.ships === true);
};

/**
 * The delivery the shopper gets, with its fee before promotions, and its promise. Stock is not asked here: the transaction tests it, and a
 * shortage has an answer of its own.
 */
export const chooseDelivery = (wanted: RequestedDelivery, situation: DeliverySituation): Delivery => {
  if (wanted.method === 'digital') return digitalDelivery(situation);
  const options = situation.charge(
    wanted.method === 'ship' ? shippingOptions(situation) : pickupOptions(wanted.locationId, situation),
  );
  const possible = options.filter(({ available }) => available).sort((a, b) => a.fee - b.fee);
  const asked = wanted.optionId === undefined ? undefined : optionIdOf(wanted.optionId);
  const chosen = possible.find(({ optionId }) => asked === undefined || optionId === asked.optionId);
  if (chosen === undefined) throw notPossible(wanted, asked?.optionId, options, situation);
  if (asked?.shownFee !== undefined && chosen.fee > asked.shownFee)
    throw feeRose(chosen, asked.shownFee, situation);
  return { optionId: chosen.optionId, fee: chosen.feeBefore ?? chosen.fee, ...promised(wanted, chosen) };
};

const digitalDelivery = ({ isDigital, pointer }: DeliverySituation): Delivery => {
  const { optionId, fee } = digitalOption;
  if (isDigital) return { method: 'digital', optionId, fee };
  const detail = 'only gift cards are sent as a message; the cart has other goods, too';
  throw problem(checkoutErrors.DELIVERY_NOT_POSSIBLE, {
    detail,
    errors: [{ pointer: `${pointer}/method`, code: 'DELIVERY_NOT_POSSIBLE', detail }],
  });
};

/** Goods that are shipped or picked up. */
type GoodsDelivery = Exclude<RequestedDelivery, { method: 'digital' }>;

const promised = (wanted: GoodsDelivery, { arrivesBy, readyBy }: DeliveryOption) =>
  wanted.method === 'ship'
    ? { method: 'ship' as const, arrivesBy }
    : {
        method: 'pickup' as const,
        locationId: wanted.locationId,
        readyBy,
      };

const shippingOptions = ({ shipping, at }: DeliverySituation) =>
  deliveryOptions({ at, canShip: true }, { shipping, pickup: [] });

const pickupOptions = (locationId: string, { channel, locations, at }: DeliverySituation) => {
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
const feeRose = ({ optionId, fee }: DeliveryOption, shownFee: number, { pointer }: DeliverySituation) => {
  const detail = `${optionId} was ${shownFee}, is ${fee} (minor units)`;
  return problem(checkoutErrors.DELIVERY_FEE_CHANGED, {
    detail,
    errors: [{ pointer: `${pointer}/optionId`, code: 'DELIVERY_FEE_CHANGED', detail }],
    extensions: { optionId: shownOptionId(optionId, fee), from: shownFee, to: fee },
  });
};

const notPossible = (
  wanted: GoodsDelivery,
  optionId: string | undefined,
  options: readonly DeliveryOption[],
  { pointer: group }: DeliverySituation,
) => {
  const asked = optionId ?? (wanted.method === 'pickup' ? pickupOptionId(wanted.locationId) : 'shipping');
  const reason =
    options.find((option) => option.optionId === asked)?.reason ??
    options.find((option) => option.reason !== undefined)?.reason ??
    'not offered by this channel';
  const pointer = `${group}/${fieldOf(wanted, reason)}`;
  const detail = `${asked}: ${reason}`;
  return problem(checkoutErrors.DELIVERY_NOT_POSSIBLE, {
    detail,
    errors: [{ pointer, code: 'DELIVERY_NOT_POSSIBLE', detail }],
  });
};

const fieldOf = (wanted: GoodsDelivery, reason: string): string => {
  if (wanted.method === 'ship' && reason === SAY_POSTAL_CODE) return 'address/postalCode';
  if (wanted.optionId !== undefined) return 'optionId';
  return wanted.method === 'pickup' ? 'locationId' : 'address/country';
};
