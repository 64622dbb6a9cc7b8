import { isCreditMoved } from '../../credit/public.ts';
import { StockMoved } from '../../inventory/public.ts';
import { OrderMoved } from '../../orders/public.ts';
import { AccountMoved } from '../store/accounts.ts';

/** True for whatever came between reading and writing: read again, decide again. */
export const isMoved = (error: unknown): boolean =>
  error instanceof OrderMoved ||
  error instanceof AccountMoved ||
  error instanceof StockMoved ||
  isCreditMoved(error);
