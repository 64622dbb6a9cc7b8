import { access, defineRoute } from '#shared/contracts/route.ts';
import { householdsErrors } from '../errors.ts';
import { myHousehold } from '../schemas.ts';

export const GetMyHousehold = defineRoute({
  operationId: 'getMyHousehold',
  method: 'GET',
  path: '/v1/me/household',
  summary: 'Get the household I am in.',
  description: 'How many are in it and since when, not who.',
  access: access.customer,
  responses: { 200: myHousehold },
  errors: [householdsErrors.HOUSEHOLD_NOT_FOUND],
});
