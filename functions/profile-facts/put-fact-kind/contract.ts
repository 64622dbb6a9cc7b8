import * as z from 'zod/mini';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { factKind, factKindBody } from '../schemas.ts';

export const PutFactKind = defineRoute({
  operationId: 'putFactKind',
  method: 'PUT',
  path: '/v1/fact-kinds/{factId}',
  summary: 'Define a fact that the shop keeps about customers.',
  description:
    'What is known already stays as it is. A sensitive fact is said by customers only, and seen by no segment or message. Sending the stored content again returns 200 with the same version.',
  access: access.staff('facts.write'),
  params: z.strictObject({ factId: code }),
  body: factKindBody,
  responses: { 200: factKind, 201: factKind },
  ifMatch: 'required',
  etag: true,
  example: {
    name: 'Shirt size',
    group: 'demographic',
    type: 'choice',
    choices: ['S', 'M', 'L'],
    saidBy: 'both',
    keptDays: 730,
  },
});
