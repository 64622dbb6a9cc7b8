import { catalogErrors } from '../../catalog/errors.ts';
import { problem } from '#shared/problems/problem.ts';

export const skuNotFound = (sku: string, pointer: string) => {
  const detail = `no SKU ${sku}`;
  return problem(catalogErrors.SKU_NOT_FOUND, {
    detail,
    errors: [{ pointer, code: 'SKU_NOT_FOUND', detail }],
  });
};
