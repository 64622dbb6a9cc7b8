import { may, mayRead } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { put, update } from '#shared/dynamodb/write-action.ts';
import type { LeadTimeSums, Supplier, SupplierSku } from '../model/supplier.ts';
import { purchasingItems } from '../table.ts';

const { supplier, leadTimes, supplierSku, suppliersOfSku } = purchasingItems.items;

export const readSuppliersGrants = [
  mayRead(supplier),
  mayRead(leadTimes),
  mayRead(supplierSku),
  mayRead(suppliersOfSku),
];
export const saveSuppliersGrants = [
  may(supplier, 'PutItem'),
  may(supplierSku, 'PutItem'),
  may(suppliersOfSku, 'PutItem'),
];
export const addLeadTimeGrants = [may(leadTimes, 'UpdateItem')];

export const supplierKey = (supplierId: string): Key => ({
  table: 'inventory',
  pk: 'SUPPLIERS',
  sk: supplierId,
});
const leadTimesKey = (supplierId: string): Key => ({
  table: 'inventory',
  pk: 'SUPPLIER-LEAD-TIMES',
  sk: supplierId,
});
export const supplierSkuKey = (supplierId: string, sku: string): Key => ({
  table: 'inventory',
  pk: `SUPS#${supplierId}`,
  sk: sku,
});

export const loadSupplier = (db: Pick<Database, 'get'>, supplierId: string): Promise<Supplier | undefined> =>
  db.get<Supplier>(supplierKey(supplierId));

/** Lead times so far, in the order of the suppliers; a hole where nothing was received yet. */
export const leadTimeSumsOf = (
  db: Pick<Database, 'getMany'>,
  supplierIds: readonly string[],
): Promise<readonly (LeadTimeSums | undefined)[]> => db.getMany<LeadTimeSums>(supplierIds.map(leadTimesKey));

/** Adds the lead time of an order that was received. */
export const addLeadTimePart = (supplierId: string, days: number): TransactionPart => ({
  actions: [update(leadTimesKey(supplierId), { add: { orders: 1, days, squares: days * days } })],
  refused: () => undefined,
});

export const loadSupplierSkus = (
  db: Pick<Database, 'getMany'>,
  supplierId: string,
  skus: readonly string[],
): Promise<readonly (SupplierSku | undefined)[]> =>
  db.getMany<SupplierSku>(skus.map((sku) => supplierSkuKey(supplierId, sku)));

/** The terms of every supplier of a SKU. */
export const suppliersOf = (db: Database, sku: string): Promise<readonly SupplierSku[]> =>
  queryAll<SupplierSku>(db, 'inventory', `SUPB#${sku}`);

/** The terms once more, to be found by SKU too. */
export const supplierOfSkuParts = (terms: SupplierSku): readonly TransactionPart[] => [
  {
    actions: [put({ table: 'inventory', pk: `SUPB#${terms.sku}`, sk: terms.supplierId }, terms)],
    refused: () => undefined,
  },
];
