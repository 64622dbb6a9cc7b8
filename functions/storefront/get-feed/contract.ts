import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { code, wholeNumberInQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { feedNames, productUrl } from '../schemas.ts';

export const GetFeed = defineRoute({
  operationId: 'getFeed',
  method: 'GET',
  path: '/v1/feeds/{channel}/{feed}',
  summary: 'Get a product feed or the sitemap of a channel.',
  description:
    'For Google Merchant Center (`google-products.xml`, `google-local-inventory.tsv`), Meta (`meta-catalogue.csv`) and search engines (`sitemap.xml`). Texts, prices and stock are those of `GET /v1/products/{productId}` in the channel, so a language is a channel with texts of its own. Variants without a price are left out. A large feed has several parts: while another one follows, the answer names it in the header `Link` with `rel="next"`.',
  access: access.public,
  params: z.strictObject({
    channel: code,
    feed: z.enum(feedNames).check(z.describe('Which feed, named like its file')),
  }),
  query: z.strictObject({
    part: z._default(wholeNumberInQuery(1, 100_000, 'Which part, from 1'), 1),
    productUrl: z.optional(productUrl),
  }),
  callsPerAddress: 120,
  sharedFor: 300,
  responses: { 200: z.string().check(z.describe('The file; empty of products behind the last part')) },
  errors: [channelsErrors.CHANNEL_NOT_FOUND],
  produces: 'text/plain; charset=utf-8',
});
