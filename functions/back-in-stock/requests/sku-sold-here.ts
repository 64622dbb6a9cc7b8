import { catalogErrors } from '../../catalog/errors.ts';
import { isSellable, offerKey, type Offer } from '../../catalog/public.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { channelOf } from '../../channels/public.ts';
import type { ErrorContract } from '#shared/contracts/error.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { AwaitedSku } from '../model/subscription.ts';

/** What a caller waits for, under the SKU's name of today; refused when the channel does not sell it there. */
export const skuSoldHere = async (requested: AwaitedSku, { db, clock }: Runtime): Promise<AwaitedSku> => {
  const channel = await channelOf(db, clock, requested.channel, '/body/channel');
  const { locationId } = requested;
  if (locationId !== undefined && !channel.locations.includes(locationId))
    throw refused(
      channelsErrors.LOCATION_NOT_FOUND,
      '/body/locationId',
      `${requested.channel} does not sell from ${locationId}`,
    );
  const first = await db.get<Offer>(offerKey(requested.sku));
  const offer = first?.aliasOf === undefined ? first : await db.get<Offer>(offerKey(first.aliasOf));
  if (offer === undefined || !isSellable(offer, channel.code, clock.now()))
    throw refused(
      catalogErrors.SKU_NOT_FOUND,
      '/body/sku',
      `${requested.sku} is not sold in ${requested.channel}`,
    );
  return { channel: channel.code, sku: offer.sku, locationId };
};

const refused = (contract: ErrorContract, pointer: string, detail: string) =>
  problem(contract, { detail, errors: [{ pointer, code: contract.code, detail }] });
