import { buyingOf, loadCart, requireCart, requireOpen, type Cart } from '../../carts/public.ts';
import { channelOf, loadDirectory } from '../../channels/public.ts';
import { planTakes, wantedUnits } from '../../inventory/public.ts';
import {
  goodsValue,
  priceCart,
  readMarket,
  type MarketWithStock,
  type PricedCart,
} from '../../quoting/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import { DeliveryOptionsViewed } from '../events.ts';
import { deliveryOptions, digitalOption, type DeliveryOption } from '../model/delivery.ts';
import { shownOptionId } from '../model/option-id.ts';
import { chargeOptions } from '../store/charge-options.ts';
import { announce, type AnnouncingRuntime } from '../store/announce.ts';
import { parcelLines, shippingOffers, toBeBrought, type Shipment } from '../store/shipping-offers.ts';
import { pickupOffer } from '../store/pickup-offers.ts';
import type { ListDeliveryOptions } from './contract.ts';

export const listDeliveryOptions: UseCase<typeof ListDeliveryOptions, AnnouncingRuntime> = async (
  request,
  runtime,
) => {
  const { cartId } = request.params;
  const cart = requireOpen(
    await requireCart(await loadCart(runtime.db, cartId), cartId, request, runtime.secrets),
  );
  const channel = await channelOf(runtime.db, runtime.clock, cart.channel);
  const country = request.query.country ?? channel.country;
  const market = await readMarket(runtime, {
    channel,
    currency: cart.currency,
    skus: cart.lines.map(({ sku }) => sku),
    buying: { ...buyingOf(cart), country },
  });
  const priced = priceCart({ lines: cart.lines, market, priceMatches: cart.priceMatches });
  const lines = priced.lines.filter(({ unavailable }) => unavailable === undefined);
  const brought = toBeBrought(lines);
  const options =
    lines.length > 0 && brought.length === 0
      ? [digitalOption]
      : await optionsFor(
          cart,
          { market, priced },
          {
            lines: parcelLines(priced, new Set(), country),
            goods: goodsValue(brought),
            to: { ...request.query, country },
          },
          runtime,
        );
  await announce(runtime, request, DeliveryOptionsViewed, cart, {
    cartId,
    channel: cart.channel,
    customerId: cart.customerId,
    lines: cart.lines.length,
    goods: { amount: goodsValue(lines), currency: cart.currency },
    options: options.map(({ optionId, method, fee, available }) => ({ optionId, method, fee, available })),
  });
  return { status: 200, body: { data: options.map(shown) } };
};

const optionsFor = async (
  cart: Cart,
  { market, priced }: { readonly market: MarketWithStock; readonly priced: PricedCart },
  asked: Pick<Shipment, 'lines' | 'goods' | 'to'>,
  runtime: AnnouncingRuntime,
): Promise<readonly DeliveryOption[]> => {
  const { locations } = await loadDirectory(runtime.db, runtime.clock);
  const wanted = wantedUnits(cart.lines, market.offers);
  const places = market.channel.locations.flatMap((code) => locations.get(code) ?? []);
  const shipping = market.sources.filter(({ locationId }) => locations.get(locationId)?.ships === true);
  const options = deliveryOptions(
    { at: market.at, canShip: planTakes(wanted, shipping).kind === 'planned' },
    {
      shipping: await shippingOffers({ ...asked, market, locations }, runtime),
      pickup: places
        .filter(({ kind }) => kind === 'store')
        .map((place) => pickupOffer(place, wanted, market.sources)),
    },
  );
  return chargeOptions(options, priced, {}, locations);
};

/** Under an id that carries the fee: a checkout with it is told when the fee has risen. */
const shown = <Option extends DeliveryOption | typeof digitalOption>(option: Option): Option =>
  option.method === 'ship' && option.available
    ? { ...option, optionId: shownOptionId(option.optionId, option.fee) }
    : option;
