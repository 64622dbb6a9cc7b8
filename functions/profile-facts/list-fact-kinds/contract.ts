import { pageOf } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { factKind } from '../schemas.ts';

export const ListFactKinds = defineRoute({
  operationId: 'listFactKinds',
  method: 'GET',
  path: '/v1/fact-kinds',
  summary: 'List the facts that the shop keeps about customers.',
  description: 'For staff all of them; for everybody else those that customers say themselves, for a form.',
  access: access.mixed({ staffScope: 'customers.read' }),
  responses: { 200: pageOf(factKind) },
});
