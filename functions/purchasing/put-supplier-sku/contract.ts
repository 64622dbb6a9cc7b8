import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { catalogErrors } from '../../catalog/errors.ts';
import { id, sku } from '#shared/contracts/fields.ts';
import { purchasingErrors } from '../errors.ts';
import { supplierSku, supplierSkuBody } from '../schemas.ts';

export const PutSupplierSku = defineRoute({
  operationId: 'putSupplierSku',
  method: 'PUT',
  path: '/v1/suppliers/{supplierId}/skus/{sku}',
  summary: 'Set the terms on which a supplier delivers a SKU.',
  access: access.staff('purchasing.write'),
  params: z.strictObject({ supplierId: id, sku }),
  body: supplierSkuBody,
  responses: { 200: supplierSku, 201: supplierSku },
  errors: [purchasingErrors.SUPPLIER_NOT_FOUND, catalogErrors.SKU_NOT_FOUND],
  ifMatch: 'required',
  etag: true,
  example: {
    unitCost: 85_000,
    packSize: 12,
    minimumQuantity: 24,
    priceBreaks: [{ from: 120, unitCost: 80_000 }],
  },
});
