import * as z from 'zod/mini';
import { id, token } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { roundsErrors } from '../errors.ts';

export const ShowRound = defineRoute({
  operationId: 'showRound',
  method: 'GET',
  path: '/v1/rounds/{roundId}/page',
  summary: 'Get a round as a page for its driver.',
  access: access.public,
  params: z.strictObject({ roundId: id }),
  query: z.strictObject({ token: token(64, 'From the link') }),
  responses: { 200: z.string() },
  errors: [roundsErrors.ROUND_NOT_FOUND],
  produces: 'text/html; charset=utf-8',
});
