import { defineDomain } from '#shared/contracts/domain.ts';
import { GetAsyncApi } from './get-async-api/contract.ts';
import { GetHealth } from './get-health/contract.ts';
import { GetOpenApi } from './get-open-api/contract.ts';
import { ShowErrorReference } from './show-error-reference/contract.ts';
import { ShowReference } from './show-reference/contract.ts';

export const reference = defineDomain({
  name: 'reference',
  purpose: 'The API reference, and a health check.',
  errors: {},
  publishes: [],
  http: {
    routes: [ShowReference, ShowErrorReference, GetOpenApi, GetAsyncApi, GetHealth],
    errorImpact: 'developers cannot look up the API, and monitors think that the shop is down',
    reach: {},
  },
});
