import type * as z from 'zod/mini';
import type { Channel } from '../../channels/public.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { Actor } from '#shared/http/actor.ts';
import { problem } from '#shared/http/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { catalogErrors } from '../errors.ts';
import { isSellable, nameIn, type Offer } from '../model/offer.ts';
import type { skuView } from '../schemas.ts';
import { channelAsked, isKeeper } from './channel-asked.ts';
import { readSight, sightKeys, sightOf, type SightItem } from './channel-sight.ts';
import { offerKey } from './offers.ts';
import type { ChannelSight } from './shown.ts';

/** A SKU as a channel sees it, by its code or by another name of it. */
export const lookUpSku = async (
  code: string,
  asked: {
    readonly channel: string | undefined;
    readonly actor: Actor;
    /** Where the request names the SKU. */
    readonly pointer: string;
  },
  runtime: Pick<Runtime, 'db' | 'clock'>,
): Promise<z.input<typeof skuView>> => {
  const channel = await channelAsked(asked.channel, asked.actor, runtime);
  const { offer, items } = await readOffer(runtime.db, channel, code);
  const at = runtime.clock.now();
  if (offer === undefined || !(isSellable(offer, channel.code, at) || isKeeper(asked.actor)))
    throw notSold(code, channel.code, asked.pointer);
  // What a kit consists of is known only now.
  const sight =
    offer.kit === undefined
      ? await sightOf(runtime.db, channel, { sold: [offer], read: items, at })
      : await readSight(runtime.db, channel, [offer], at);
  return { ...(offer.sku === code ? {} : { askedFor: code }), ...shownOffer(offer, sight) };
};

/** One call; a second one when the code is another name, or a kit’s. */
const readOffer = async (db: Database, channel: Channel, code: string) => {
  const read = async (sku: string) => {
    const [offer, ...items] = await db.getMany<Offer & SightItem>(
      [offerKey(sku), ...sightKeys(channel, [{ sku }])],
      {
        consistent: false,
      },
    );
    return { offer: offer as Offer | undefined, items: items as readonly (SightItem | undefined)[] };
  };
  const found = await read(code);
  const { aliasOf, status } = found.offer ?? {};
  if (aliasOf === undefined) return found;
  return status === 'active' ? read(aliasOf) : { offer: undefined, items: [] };
};

const shownOffer = (offer: Offer, sight: ChannelSight): z.input<typeof skuView> => ({
  sku: offer.sku,
  productId: offer.productId,
  name: nameIn(offer, sight.channel),
  variantName: offer.variantName,
  options: offer.options,
  gtin: offer.gtin,
  taxClass: offer.taxClass,
  imageUrl: offer.imageUrl,
  ...(offer.giftCard === undefined
    ? { kit: offer.kit?.map(({ sku, quantity }) => ({ sku, quantity })) }
    : { giftCard: offer.giftCard }),
  status: offer.status,
  channel: sight.channel,
  price: sight.priceOf(offer.sku),
  availability: sight.availabilityOf(offer.sku),
});

const notSold = (code: string, channel: string, pointer: string) =>
  problem(catalogErrors.SKU_NOT_FOUND, {
    detail: `${channel} sells no ${code}`,
    errors: [{ pointer, code: 'SKU_NOT_FOUND', detail: `no SKU ${code} here` }],
  });
