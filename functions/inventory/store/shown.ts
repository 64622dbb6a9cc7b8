import type { StockLevel } from '../model/stock.ts';

/** What staff see of a stock level. */
export const shownLevel = ({ buckets: _buckets, ...level }: StockLevel) => level;
