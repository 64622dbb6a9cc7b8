import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { put, remove, type Condition } from '#shared/dynamodb/write-action.ts';
import type { Offer } from '../model/offer.ts';
import type { Pointers } from '../model/pointers.ts';
import { barcodeKey, type Barcode } from './barcodes.ts';
import { offerKey } from './offers.ts';

/** Writes offers where they are free, or already mean the very same unit of the very same product. */
export const offersPart = (offers: Pointers['offers']): TransactionPart => ({
  actions: offers.map((offer) => put(offerKey(offer.sku), offer, freeOrTheSame(offer))),
  refused: ([refusal]) => {
    const sku = offers[refusal?.index ?? 0]?.sku ?? '';
    return new SkuTaken(sku);
  },
});

const freeOrTheSame = ({ productId, aliasOf }: Offer): Condition => [
  {
    any: [
      [['pk', 'absent']],
      [
        ['productId', '=', productId],
        aliasOf === undefined ? ['aliasOf', 'absent'] : ['aliasOf', '=', aliasOf],
      ],
    ],
  },
];

/** Writes offers of a product that is saved already, unless a later version of it has written them. */
export const laterOffersPart = (offers: readonly Offer[]): TransactionPart => ({
  actions: offers.map((offer) =>
    put(offerKey(offer.sku), offer, [
      {
        any: [
          [['pk', 'absent']],
          [
            ['productId', '=', offer.productId],
            ['productVersion', '<=', offer.productVersion],
          ],
        ],
      },
    ]),
  ),
  refused: () => new OfferMoved(),
});

/** Gives back GTINs that still lead where they led. */
export const releasedPart = (barcodes: readonly Barcode[]): TransactionPart => ({
  actions: barcodes.map(({ gtin, sku, productId }) =>
    remove(barcodeKey(gtin), [
      {
        any: [
          [['pk', 'absent']],
          [
            ['productId', '=', productId],
            ['sku', '=', sku],
          ],
        ],
      },
    ]),
  ),
  refused: () => new OfferMoved(),
});

/** Claims GTINs for SKUs of a product, and gives back those it has no more. */
export const barcodesPart = (
  productId: string,
  { claimed, released }: Pick<Pointers, 'claimed' | 'released'>,
): TransactionPart => ({
  actions: [
    ...claimed.map(({ gtin, sku }) => put(barcodeKey(gtin), { gtin, sku, productId }, freeOrOf(productId))),
    ...released.map((gtin) => remove(barcodeKey(gtin), freeOrOf(productId))),
  ],
  refused: ([refusal]) => {
    const gtin = claimed[refusal?.index ?? 0]?.gtin ?? '';
    return new GtinTaken(gtin, String(refusal?.item?.['sku']));
  },
});

const freeOrOf = (productId: string): Condition => [
  { any: [[['pk', 'absent']], [['productId', '=', productId]]] },
];

/** A later version of the product has begun to write its offers and barcodes. */
export class OfferMoved extends Error {
  constructor() {
    super('a later version of the product has written its offers');
    this.name = 'OfferMoved';
  }
}

/** A SKU got another meaning between reading and writing. */
export class SkuTaken extends Error {
  readonly sku: string;
  constructor(sku: string) {
    super(`${sku} is taken`);
    this.name = 'SkuTaken';
    this.sku = sku;
  }
}

/** A GTIN was given to another SKU between reading and writing. */
export class GtinTaken extends Error {
  readonly gtin: string;
  readonly owner: string;
  constructor(gtin: string, owner: string) {
    super(`${gtin} belongs to ${owner}`);
    this.name = 'GtinTaken';
    this.gtin = gtin;
    this.owner = owner;
  }
}
