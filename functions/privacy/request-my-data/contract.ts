import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { dataRequest, dataRequestKind } from '../schemas.ts';

export const RequestMyData = defineRoute({
  operationId: 'requestMyData',
  method: 'POST',
  path: '/v1/me/data-requests',
  summary: 'Ask the shop for something about my data.',
  description:
    'For what no other route does at once: access is POST /v1/me/data-exports, correction PUT /v1/me. Answered by staff until `dueAt`, by the law of where the customer lives. While one of the kind is open, that one is answered again.',
  access: access.customer,
  body: z.strictObject({ kind: dataRequestKind }),
  responses: { 201: dataRequest },
  example: { kind: 'erasure' },
});
