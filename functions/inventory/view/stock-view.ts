import type * as z from 'zod/mini';
import type { StockLevel } from '../model/stock/stock.ts';
import type { stockLevel } from '../schemas.ts';

/** What staff see of a stock level. */
export const stockView = (level: StockLevel): z.input<typeof stockLevel> => level;
