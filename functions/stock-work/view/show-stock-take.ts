import type { CountedLine, StockTake } from '../model/stock-take.ts';

export const showStockTake = (stockTake: StockTake) => ({
  stockTakeId: stockTake.stockTakeId,
  version: stockTake.version,
  locationId: stockTake.locationId,
  kind: stockTake.kind,
  status: stockTake.status,
  recountOver: { ...stockTake.recountOver },
  skus: stockTake.skus === undefined ? undefined : [...stockTake.skus],
  openedAt: stockTake.openedAt,
  openedBy: stockTake.openedBy,
  completedAt: stockTake.completedAt,
  totals: stockTake.totals === undefined ? undefined : { ...stockTake.totals },
});

/** Counts are blind: nobody sees the book before the stock-take is posted. */
export const showLine = ({ sku, status, counts, book, variance }: CountedLine, isBlind: boolean) => ({
  sku,
  status,
  counts: counts.map(({ quantity, countedAt, countedBy, lots }) => ({
    quantity,
    countedAt,
    countedBy,
    lots: lots?.map((lot) => ({ ...lot, variance: isBlind ? undefined : lot.variance })),
  })),
  book: isBlind ? undefined : book,
  variance: isBlind ? undefined : variance,
});
