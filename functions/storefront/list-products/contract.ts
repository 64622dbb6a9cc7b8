import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { code, pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { catalogErrors } from '../../catalog/errors.ts';
import { productPage } from '../schemas.ts';

export const ListProducts = defineRoute({
  operationId: 'listProducts',
  method: 'GET',
  path: '/v1/products',
  summary: 'Browse and search what a channel sells, with prices and availability.',
  description:
    'From an index in memory: a change is seen within two seconds on one machine, within ten on AWS; `asOf` says how old it is. In the order of names, or with `q` best first: every word must be found, by its beginning or with a letter wrong. A category shows what is inside it, however deep. Without `channel`: `web`, or the first that sells.',
  access: access.public,
  query: z.strictObject({
    channel: z.optional(code),
    category: z.optional(code),
    q: z.optional(z.string().check(z.minLength(1), z.maxLength(200), z.describe('Words to search for'))),
    ...pageQuery,
  }),
  callsPerAddress: 1200,
  responses: { 200: productPage },
  errors: [channelsErrors.CHANNEL_NOT_FOUND, catalogErrors.CATEGORY_NOT_FOUND],
});
