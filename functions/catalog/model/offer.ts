import type { Variant } from './product.ts';
import { isPublished, type Publication } from './publication.ts';

/** So many units of a SKU in one kit. */
export interface KitPart {
  readonly sku: string;
  readonly quantity: number;
}

/**
 * What carts and checkout need to know of one SKU, in one item. It is the SKU's pointer too: it exists for every SKU
 * that was ever given out, so that none gets a second meaning.
 */
export interface Offer {
  readonly sku: string;
  readonly productId: string;
  /** Version of the product when this offer was last written. */
  readonly productVersion: number;
  /** Name of the product. */
  readonly name: string;
  /** Names that some channels show instead. */
  readonly channelNames?: Readonly<Record<string, string>>;
  readonly variantName?: string;
  /** Choice per option: `{ "Size": "M" }`. */
  readonly options: Readonly<Record<string, string>>;
  /** 14 digits. */
  readonly gtin?: string;
  /** Of one unit as it is sent. Absent while nobody has said. */
  readonly weightGrams?: number;
  readonly taxClass: string;
  /** The category its product is in. */
  readonly category?: string;
  readonly imageUrl?: string;
  /** When it is shown and sold, by sales channel. A channel that is not named does not have it. */
  readonly publish: Readonly<Record<string, Publication>>;
  /** `retired`: its variant was taken off the product; the code stays reserved. */
  readonly status: 'active' | 'retired';
  /** What it consists of, when it is a kit: its stock is the stock of its parts. Of nothing: it is sold without counting stock. */
  readonly kit?: readonly KitPart[];
  /** Each unit that is sold is a gift card worth what was paid for it. */
  readonly giftCard?: { readonly validDays?: number | undefined };
  /** How many units one order may have. */
  readonly orderQuantity?: Variant['orderQuantity'];
  /** The SKU this code is another name of. Everything else (price, stock, orders) stands under that one. */
  readonly aliasOf?: string;
}

/**
 * True when a channel may sell it at that moment (milliseconds since 1970). An alias is not sold itself: read the
 * offer of `aliasOf`.
 */
export const isSellable = (offer: Offer | undefined, channel: string, at: number): boolean =>
  offer !== undefined &&
  offer.status === 'active' &&
  offer.aliasOf === undefined &&
  isPublished(offer.publish[channel], at);

/** The product's name as this channel shows it. */
export const nameIn = (offer: Offer, channel: string): string => offer.channelNames?.[channel] ?? offer.name;
