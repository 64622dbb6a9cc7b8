import type * as z from 'zod/mini';
import { catalogErrors } from '../../catalog/errors.ts';
import { isSellable } from '../../catalog/public.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { skuView as skuSchema } from '../schemas.ts';
import { readOfferWithPrices } from '../store/offer-with-prices.ts';
import { skuView } from '../view/sku-view.ts';
import { channelOfRequest, seesDrafts } from './channel-of-request.ts';

interface SkuRequest {
  readonly channel: string | undefined;
  readonly actor: Actor;
  /** Where the request names the SKU. */
  readonly pointer: string;
}

/** A SKU as a channel sells it, by its code or by another name of it. */
export const lookUpSku = async (
  code: string,
  request: SkuRequest,
  runtime: Pick<Runtime, 'db' | 'clock'>,
): Promise<z.input<typeof skuSchema>> => {
  const channel = await channelOfRequest(request.channel, request.actor, runtime);
  const at = runtime.clock.now();
  const found = await readOfferWithPrices(runtime.db, { channel, code, at });
  if (found === undefined || !(isSellable(found.offer, channel.code, at) || seesDrafts(request.actor)))
    throw notSold(code, channel.code, request.pointer);
  return skuView(code, found.offer, found.offered);
};

const notSold = (code: string, channel: string, pointer: string) =>
  problem(catalogErrors.SKU_NOT_FOUND, {
    detail: `${channel} does not sell ${code}`,
    errors: [{ pointer, code: 'SKU_NOT_FOUND', detail: `${channel} does not sell ${code}` }],
  });
