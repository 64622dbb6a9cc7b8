import { may, mayRead } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key, Page, PageRequest } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import type { LotRules } from '../model/lot-rules.ts';
import type { LotSale, UnscannedSale } from '../model/lot-recall.ts';
import { expiryOrder, type StoredLot } from '../model/stored-lot.ts';
import { lotsItems } from '../table.ts';

const { lotRules, lot: lotItem, lotEntry, lotPlace, lotSale, unscannedSale } = lotsItems.items;

/** What a function needs to see the lots of what it picks. */
export const readLotsGrants = [may(lotRules, 'GetItem', 'BatchGetItem'), mayRead(lotItem)];
/** What a function needs to let units of lots in. */
export const receiveLotsGrants = [
  ...readLotsGrants,
  may(lotItem, 'PutItem'),
  may(lotEntry, 'PutItem'),
  may(lotPlace, 'PutItem'),
];
/** What a function needs to let units of lots leave for an order. */
export const takeLotsGrants = [...readLotsGrants, may(lotItem, 'PutItem'), may(lotSale, 'PutItem')];
/** What a function needs to move lots between locations, and to correct them. */
export const moveLotsGrants = [...receiveLotsGrants, mayRead(lotPlace)];
/** What a function needs to let units of lots leave over the counter. */
export const sellLotsGrants = [...takeLotsGrants, may(unscannedSale, 'PutItem')];
export const listLotsGrants = [
  ...readLotsGrants,
  mayRead(lotEntry),
  mayRead(lotPlace),
  mayRead(lotSale),
  mayRead(unscannedSale),
];

/** Units of the lot came or left since it was read: read and decide again. */
export class LotMoved extends Error {}

export const lotRulesKey = (sku: string): Key => ({ table: 'inventory', pk: `LOT-RULES#${sku}`, sk: 'A' });
const lotKey = ({ sku, locationId, lot }: Pick<StoredLot, 'sku' | 'locationId' | 'lot'>): Key => ({
  table: 'inventory',
  pk: `LOT#${sku}#${locationId}`,
  sk: lot,
});
const traceKey = ({ sku, lot }: Pick<StoredLot, 'sku' | 'lot'>, sk: string): Key => ({
  table: 'inventory',
  pk: `LOT-TRACE#${sku}#${lot}`,
  sk,
});

/** The rules of SKUs; a hole for each that is not traced. */
export const lotRulesOf = (
  db: Pick<Database, 'getMany'>,
  skus: readonly string[],
): Promise<readonly (LotRules | undefined)[]> => db.getMany<LotRules>(skus.map(lotRulesKey));

export const lotsAt = (db: Database, sku: string, locationId: string): Promise<readonly StoredLot[]> =>
  queryAll<StoredLot>(db, 'inventory', `LOT#${sku}#${locationId}`);

export const loadLots = (
  db: Pick<Database, 'getMany'>,
  lots: readonly Pick<StoredLot, 'sku' | 'locationId' | 'lot'>[],
): Promise<readonly (StoredLot | undefined)[]> => db.getMany<StoredLot>(lots.map(lotKey));

export const saveLotPart = (lot: StoredLot): TransactionPart => ({
  actions: [saveAction(lotKey(lot), lot)],
  refused: () => new LotMoved(),
});

/** A lot that came to a location for the first time, where it is found by its expiry and by recalls. */
export const lotPlaceParts = (lot: StoredLot): readonly TransactionPart[] => {
  const { sku, locationId } = lot;
  const entry = {
    table: 'inventory' as const,
    pk: `LOTS-AT#${locationId}`,
    sk: `${expiryOrder(lot)}#${sku}`,
  };
  return [
    { actions: [put(entry, { sku, lot: lot.lot, locationId })], refused: () => new LotMoved() },
    { actions: [put(traceKey(lot, `AT#${locationId}`), { locationId })], refused: () => new LotMoved() },
  ];
};

const saleKey = (sale: Pick<LotSale, 'sku' | 'lot' | 'fulfilmentId'>): Key =>
  traceKey(sale, `TO#${sale.fulfilmentId}`);

export const saveSalePart = (sale: LotSale): TransactionPart => ({
  actions: [put(saleKey(sale), sale)],
  refused: () => new LotMoved(),
});

const unscannedKey = (sku: string, locationId: string): string => `LOT-UNSCANNED#${sku}#${locationId}`;

export const saveUnscannedPart = (sale: UnscannedSale): TransactionPart => ({
  actions: [
    put(
      {
        table: 'inventory',
        pk: unscannedKey(sale.sku, sale.locationId),
        sk: `${sale.soldAt}#${sale.orderId}`,
      },
      sale,
    ),
  ],
  refused: () => new LotMoved(),
});

/** The latest first. */
export const unscannedSalesAt = (
  db: Pick<Database, 'query'>,
  { sku, locationId }: Pick<StoredLot, 'sku' | 'locationId'>,
  page: PageRequest,
): Promise<Page<UnscannedSale>> =>
  db.query<UnscannedSale>('inventory', unscannedKey(sku, locationId), {
    ...page,
    newestFirst: true,
    consistent: true,
  });

export const placesOfLot = async (
  db: Database,
  lot: Pick<StoredLot, 'sku' | 'lot'>,
): Promise<readonly string[]> => {
  const places = await queryAll<{ readonly locationId: string }>(db, 'inventory', traceKey(lot, '').pk, {
    sortPrefix: 'AT#',
  });
  return places.map(({ locationId }) => locationId);
};

export const salesOfLot = (
  db: Pick<Database, 'query'>,
  lot: Pick<StoredLot, 'sku' | 'lot'>,
  page: PageRequest,
): Promise<Page<LotSale>> =>
  db.query<LotSale>('inventory', traceKey(lot, '').pk, { ...page, sortPrefix: 'TO#', consistent: true });

/** Which lots of a location expire first. */
export const lotEntriesAt = (
  db: Pick<Database, 'query'>,
  locationId: string,
  page: PageRequest,
): Promise<Page<Pick<StoredLot, 'sku' | 'lot' | 'locationId'>>> =>
  db.query('inventory', `LOTS-AT#${locationId}`, page);
