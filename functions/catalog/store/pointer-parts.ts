import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { put, remove, type Condition } from '#shared/dynamodb/write-action.ts';
import { problem } from '#shared/problems/problem.ts';
import { catalogErrors } from '../errors.ts';
import type { Offer } from '../model/offer.ts';
import type { Pointers } from '../model/pointers.ts';
import { barcodeKey } from './barcodes.ts';
import { offerKey } from './offers.ts';

/** Writes offers where they are free, or already mean the very same unit of the very same product. */
export const offersPart = (productId: string, offers: Pointers['offers']): TransactionPart => ({
  actions: offers.map((offer) => put(offerKey(offer.sku), offer, freeOrTheSame(offer))),
  refused: ([refusal]) => {
    const sku = offers[refusal?.index ?? 0]?.sku ?? '';
    return problem(catalogErrors.SKU_TAKEN, {
      detail: `${sku} is already used by another product, or as an alias in ${productId}`,
    });
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
    return problem(catalogErrors.GTIN_TAKEN, {
      detail: `${gtin} belongs to ${String(refusal?.item?.['sku'])}`,
    });
  },
});

const freeOrOf = (productId: string): Condition => [
  { any: [[['pk', 'absent']], [['productId', '=', productId]]] },
];
