import type { Channel, Location } from '../../channels/public.ts';
import {
  carrierRatesOf,
  feeOf,
  loadDeliveryFees,
  quoteInTime,
  weightOf,
  type DeliveryFees,
  type QuotedParcel,
  type DeliveryPlace,
} from '../../delivery/public.ts';
import { giftsIn, goodsValue, type Market, type PricedCart, type PricedLine } from '../../quoting/public.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { DeliveryOption, ShippingOffer } from '../model/delivery.ts';
import type { RequestedDelivery } from '../model/request.ts';
import { chargeOptions } from './charge-options.ts';

/** Lines and gifts as a carrier sees them. Gift cards are sent as a message. */
export const parcelLines = (
  priced: PricedCart,
  giftsGone: ReadonlySet<string>,
  country: string,
): readonly PackedLine[] => {
  const delivery = { method: 'ship', optionId: '', fee: 0, country } as const;
  const gifts = giftsIn(priced, { delivery, giftsGone });
  const isCard = ({ sku }: PackedLine) => priced.market.offers.get(sku)?.giftCard !== undefined;
  return [...toBeBrought(priced.lines), ...gifts.filter((gift) => !isCard(gift))];
};

interface PackedLine {
  readonly sku: string;
  readonly quantity: number;
}

/** How the goods could be brought to the address, and what each way costs; nothing where none is brought. */
export const offersTo = async (
  wanted: RequestedDelivery,
  {
    priced,
    giftsGone,
    locations,
  }: {
    readonly priced: PricedCart;
    readonly giftsGone: ReadonlySet<string>;
    readonly locations: Shipment['locations'];
  },
  sources: FeeSources,
) => {
  const brought = toBeBrought(priced.lines);
  const to = wanted.method === 'ship' ? wanted.address : undefined;
  const shipping =
    to === undefined
      ? []
      : await shippingOffers(
          {
            market: priced.market,
            lines: brought.length === 0 ? [] : parcelLines(priced, giftsGone, to.country),
            goods: goodsValue(brought),
            to,
            locations,
          },
          sources,
        );
  return {
    shipping,
    isDigital: brought.length === 0,
    charge: (options: readonly DeliveryOption[]) => chargeOptions(options, priced, { giftsGone }, locations),
  };
};

/** What is sent, where to, and at whose fees. */
export interface Shipment {
  readonly market: Market;
  readonly lines: readonly PackedLine[];
  /** Value before discounts, minor units. */
  readonly goods: number;
  readonly to: DeliveryPlace;
  readonly locations: ReadonlyMap<string, Location>;
}

/** What has to be brought: gift cards are sent as a message. */
export const toBeBrought = (lines: readonly PricedLine[]): readonly PricedLine[] =>
  lines.filter(({ giftCard }) => giftCard === undefined);

type FeeSources = Pick<Runtime, 'db' | 'clock' | 'log'>;
type Option = Channel['delivery'][number];

/** Every way in which the channel would bring the goods to the address; those that cannot say why. */
export const shippingOffers = async (
  shipment: Shipment,
  sources: FeeSources,
): Promise<readonly ShippingOffer[]> => {
  const options = shipment.market.channel.delivery;
  const fees = await feesOf(options, sources);
  const offers = await Promise.all(options.map((option) => offersOf(option, shipment, fees, sources)));
  return offers.flat();
};

/** A channel with one fee for all needs none of them read. */
const feesOf = async (options: readonly Option[], { db, clock }: FeeSources): Promise<DeliveryFees> => {
  const tables = options.flatMap((option) => ('rates' in option ? [option.rates] : []));
  const carriers = options.flatMap((option) => ('carrier' in option ? [option.carrier] : []));
  return tables.length + carriers.length === 0
    ? { tables: new Map(), carriers: new Map() }
    : loadDeliveryFees(db, clock.now(), { tables, carriers });
};

const offersOf = async (
  option: Option,
  shipment: Shipment,
  fees: DeliveryFees,
  sources: FeeSources,
): Promise<readonly ShippingOffer[]> => {
  if ('fee' in option) return [flatOffer(option, shipment)];
  if ('rates' in option) return [tableOffer(option, shipment, fees)];
  return carrierOffers(option, shipment, fees, sources);
};

type Flat = Extract<Option, { fee: number }>;
type ByTable = Extract<Option, { rates: string }>;
type ByCarrier = Extract<Option, { carrier: string }>;

const flatOffer = (option: Flat, { market, to, goods, lines }: Shipment): ShippingOffer => {
  if (!option.countries.includes(to.country)) return impossible(option, `does not deliver to ${to.country}`);
  return possible(option, option, { currency: market.channel.currency, market, goods, lines });
};

const tableOffer = (option: ByTable, shipment: Shipment, { tables }: DeliveryFees): ShippingOffer => {
  const table = tables.get(option.rates);
  if (table === undefined) return impossible(option, 'its fees are not known');
  const found = feeOf(table, parcelOf(shipment, table.unknownWeightGrams), shipment.to);
  return found.kind === 'none'
    ? impossible(option, found.reason)
    : possible(option, found, { currency: table.currency, ...shipment });
};

const carrierOffers = async (
  option: ByCarrier,
  shipment: Shipment,
  { carriers }: DeliveryFees,
  { log }: FeeSources,
): Promise<readonly ShippingOffer[]> => {
  const carrier = carriers.get(option.carrier);
  const from = originOf(shipment);
  if (carrier === undefined) return [impossible(option, 'its fees are not known')];
  if (from === undefined) return [impossible(option, 'the channel has no location that ships')];
  const parcel = parcelOf(shipment, carrier.unknownWeightGrams);
  const quoted = await quoteInTime(carrierRatesOf(carrier), { parcel, from, to: shipment.to }, { log });
  if ('reason' in quoted) return [impossible(option, quoted.reason)];
  return quoted
    .filter(({ code }) => option.services?.includes(code) ?? true)
    .map(({ code, name, fee, days, reason }) => {
      const service = { ...option, optionId: `${option.optionId}.${code}`, name: `${option.name} ${name}` };
      return fee === undefined || days === undefined
        ? impossible(service, reason ?? 'the carrier could not say its fee')
        : possible(service, { fee, days }, { currency: carrier.currency, ...shipment });
    });
};

const parcelOf = ({ market, lines, goods }: Shipment, unknown: number): QuotedParcel => ({
  goods,
  quantity: lines.reduce((sum, { quantity }) => sum + quantity, 0),
  weightGrams: weightOf(
    lines.map(({ sku, quantity }) => ({ quantity, weightGrams: market.offers.get(sku)?.weightGrams })),
    unknown,
  ),
});

/** Carriers quote from the channel’s first location that ships, so that a fee does not change with the stock. */
const originOf = ({ market, locations }: Shipment): DeliveryPlace | undefined =>
  market.channel.locations.flatMap((code) => locations.get(code) ?? []).find(({ ships }) => ships)?.address;

const possible = (
  { optionId, name, freeFrom }: Option,
  { fee, days }: Pick<Flat, 'fee' | 'days'>,
  {
    currency,
    market,
    goods,
    lines,
  }: Pick<Shipment, 'market' | 'goods' | 'lines'> & { readonly currency: string },
): ShippingOffer => {
  if (currency !== market.currency) return impossible({ optionId, name }, `has no fee in ${market.currency}`);
  const isFree = lines.length === 0 || (freeFrom !== undefined && goods >= freeFrom);
  return { optionId, name, fee: isFree ? 0 : fee, days };
};

const impossible = (
  { optionId, name }: { readonly optionId: string; readonly name: string },
  reason: string,
): ShippingOffer => ({ optionId, name, reason });
