import { problem } from '#shared/http/problem.ts';
import { inventoryErrors } from '../errors.ts';
import type { Place } from './stock.ts';

export const stockNotFound = ({ sku, locationId }: Place, pointer = '/params/sku') => {
  const detail = `${sku} was never stocked at ${locationId}`;
  return problem(inventoryErrors.STOCK_NOT_FOUND, {
    detail,
    errors: [{ pointer, code: 'STOCK_NOT_FOUND', detail }],
  });
};
