import * as z from 'zod/mini';
import { catalogErrors } from '../../catalog/errors.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { sku, version } from '#shared/contracts/fields.ts';
import { likeSkusBody } from '../schemas.ts';

const likeSkus = z.strictObject({ sku, version, ...likeSkusBody.shape });

export const PutLikeSkus = defineRoute({
  operationId: 'putLikeSkus',
  method: 'PUT',
  path: '/v1/planning/like-skus/{sku}',
  summary: 'Name the SKUs that a new SKU is forecast by.',
  description:
    'Until the SKU has sold for eight weeks at a location, its forecast is the mean of theirs times `factor`. Without names, a SKU that has not sold yet is forecast by SKUs of its category at about its cost.',
  access: access.staff('purchasing.write'),
  params: z.strictObject({ sku }),
  body: likeSkusBody,
  responses: { 200: likeSkus, 201: likeSkus },
  errors: [catalogErrors.SKU_NOT_FOUND],
  ifMatch: 'required',
  etag: true,
  example: { likeSkus: ['BATIK-M', 'BATIK-L'], factor: 0.8 },
});
