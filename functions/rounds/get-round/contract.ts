import * as z from 'zod/mini';
import { id, token } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { roundsErrors } from '../errors.ts';
import { roundOfDriver } from '../schemas.ts';

export const GetRound = defineRoute({
  operationId: 'getRound',
  method: 'GET',
  path: '/v1/rounds/{roundId}',
  summary: 'Get a round by its driver’s link.',
  description: 'Requires the token of the link instead of a sign-in. Shows the recipients of the stops.',
  access: access.public,
  params: z.strictObject({ roundId: id }),
  query: z.strictObject({ token: token(64, 'From the link') }),
  responses: { 200: roundOfDriver },
  errors: [roundsErrors.ROUND_NOT_FOUND],
});
