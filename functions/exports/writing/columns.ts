import type { ExportKind } from '../model/export-job.ts';
import type { ExportedRecord } from '../reading/page-reader.ts';

/** The columns of a kind as CSV, under the names that the records have. Of products, those of a variant are behind them. */
export const COLUMNS: Readonly<Record<ExportKind, readonly string[]>> = {
  products: [
    'productId',
    'productName',
    'description',
    'brand',
    'categories',
    'taxClass',
    'productAttributes',
    'images',
    'productOptions',
    'publishedIn',
    'sku',
    'name',
    'options',
    'gtin',
    'weightGrams',
    'imageUrl',
    'sourceSku',
    'attributes',
    'isGiftCard',
    'isAlwaysAvailable',
  ],
  prices: [
    'sku',
    'priceId',
    'currency',
    'amount',
    'compareAt',
    'channel',
    'locationId',
    'country',
    'customerGroup',
    'customerId',
    'minQuantity',
    'validFrom',
    'validTo',
  ],
  stock: ['sku', 'location', 'onHand', 'available', 'reserved', 'committed', 'unavailable'],
  customers: ['externalId', 'name', 'email', 'phone', 'addresses', 'locale', 'timeZone', 'preferredMedium'],
  orders: [
    'orderId',
    'placedAt',
    'status',
    'channel',
    'customerId',
    'soldAt',
    'currency',
    'goods',
    'discount',
    'delivery',
    'tax',
    'total',
    'taxIncluded',
    'paymentMethod',
    'paymentStatus',
    'captured',
    'refunded',
    'lines',
  ],
  valuation: ['sku', 'location', 'day', 'onHand', 'averageCost', 'currency', 'value'],
  movements: [
    'sku',
    'location',
    'at',
    'type',
    'change',
    'onHandChange',
    'unavailableChange',
    'available',
    'bucket',
    'version',
    'reference',
    'actor',
    'channel',
    'reason',
    'note',
  ],
};

/** The rows of a record: a product has one for each variant, and says what it is in the first. */
export const rowsOf = (kind: ExportKind, record: ExportedRecord): readonly ExportedRecord[] => {
  if (kind !== 'products') return [record];
  const { variants, name, attributes, options, ...product } = record;
  const first = { ...product, productName: name, productAttributes: attributes, productOptions: options };
  return (variants as readonly ExportedRecord[]).map((variant, at) =>
    at === 0 ? { ...first, ...variant } : { productId: product['productId'], ...variant },
  );
};
