import { problem } from '#shared/problems/problem.ts';
import { inventoryErrors } from '../errors.ts';
import type { StockPlace } from '../store/stock/stock.ts';

export const stockNotFound = ({ sku, locationId }: StockPlace, pointer = '/params/sku') => {
  const detail = `${sku} was never stocked at ${locationId}`;
  return problem(inventoryErrors.STOCK_NOT_FOUND, {
    detail,
    errors: [{ pointer, code: 'STOCK_NOT_FOUND', detail }],
  });
};
