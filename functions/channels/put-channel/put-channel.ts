import { deliveryErrors } from '../../delivery/errors.ts';
import { carrierKey, rateTableKey } from '../../delivery/public.ts';
import type { Key } from '#shared/dynamodb/database.ts';
import { problem } from '#shared/problems/problem.ts';
import type { UseCase } from '#shared/http/request.ts';
import { saveUpsert } from '#shared/http/save-upsert.ts';
import type { Runtime } from '#shared/runtime.ts';
import { channelsErrors } from '../errors.ts';
import type { Channel } from '../model/channel.ts';
import { channelKey, locationKey, type StoredChannel } from '../store/entries.ts';
import { channelView } from '../view/channel-view.ts';
import type { PutChannel } from './contract.ts';

export const putChannel: UseCase<typeof PutChannel, Runtime> = async (request, { db }) => {
  const { params, body } = request;
  const { priceFallback } = body;
  const [current, other, ...named] = await db.getMany<StoredChannel>([
    channelKey(params.code),
    channelKey(priceFallback ?? params.code),
    ...body.locations.map(locationKey),
    ...body.delivery.flatMap(feesKey),
  ]);
  if (priceFallback !== undefined) refuseFallback(priceFallback, params.code, other);
  refuseUnknownLocations(body.locations, named);
  refuseUnknownFees(body.delivery, named.slice(body.locations.length));

  const at = { key: channelKey(params.code), current };
  const { status, aggregate } = await saveUpsert(db, at, { code: params.code, ...body }, request);
  return { status, body: channelView(aggregate), version: aggregate.version };
};

/** Prices are taken from another channel that exists. */
const refuseFallback = (priceFallback: string, code: string, other: unknown): void => {
  if (other !== undefined && priceFallback !== code) return;
  const detail =
    priceFallback === code
      ? 'a channel cannot fall back to itself'
      : `no channel has the code ${priceFallback}; create it first`;
  throw problem(channelsErrors.CHANNEL_NOT_FOUND, {
    detail,
    errors: [{ pointer: '/body/priceFallback', code: 'CHANNEL_NOT_FOUND', detail }],
  });
};

const refuseUnknownLocations = (codes: readonly string[], found: readonly unknown[]): void => {
  const unknown = codes.flatMap((code, index) => (found[index] === undefined ? [{ code, index }] : []));
  if (unknown.length === 0) return;
  throw problem(channelsErrors.LOCATION_NOT_FOUND, {
    detail: `no location has the code ${unknown.map(({ code }) => code).join(', ')}; create it first`,
    errors: unknown.map(({ code, index }) => ({
      pointer: `/body/locations/${index}`,
      code: 'LOCATION_NOT_FOUND',
      detail: `no location has the code ${code}`,
    })),
  });
};

type Option = Channel['delivery'][number];

/** Where the fees of an option stand, unless it has one for all. */
const feesKey = (option: Option): readonly Key[] => {
  if ('rates' in option) return [rateTableKey(option.rates)];
  return 'carrier' in option ? [carrierKey(option.carrier)] : [];
};

const refuseUnknownFees = (options: readonly Option[], found: readonly unknown[]): void => {
  const withFees = options.flatMap((option, index) =>
    feesKey(option).length === 0 ? [] : [{ option, index }],
  );
  const wrong = withFees.flatMap(({ option, index }, at) =>
    found[at] === undefined ? [faultOfFees(option, index)] : [],
  );
  const [first] = wrong;
  if (first === undefined) return;
  throw problem(deliveryErrors[first.code], { detail: first.detail, errors: wrong });
};

const faultOfFees = (option: Option, index: number) => {
  const pointer = `/body/delivery/${index}`;
  if ('carrier' in option)
    return {
      pointer: `${pointer}/carrier`,
      code: 'CARRIER_NOT_FOUND' as const,
      detail: `no carrier has the code ${option.carrier}; create it first`,
    };
  const rates = 'rates' in option ? option.rates : '';
  return {
    pointer: `${pointer}/rates`,
    code: 'DELIVERY_RATES_NOT_FOUND' as const,
    detail: `no table of delivery rates has the code ${rates}; create it first`,
  };
};
