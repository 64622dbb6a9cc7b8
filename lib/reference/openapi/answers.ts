import type { RouteContract, Schema } from '#shared/contracts/route.ts';
import type { Components } from '../components.ts';
import { isNothing } from '../json-schema.ts';

const meanings: Readonly<Record<number, string>> = {
  200: 'Done.',
  201: 'Made.',
  202: 'Taken on.',
  204: 'Done; there is nothing to say.',
  302: 'Go on elsewhere.',
  303: 'Go on elsewhere.',
  304: 'Nothing has changed since.',
};

/** The good answers of a route, by status. */
export const answersOf = (
  route: RouteContract,
  components: Components,
): Readonly<Record<string, object>> => ({
  ...goodAnswers(route, components),
  ...(route.sharedFor === undefined || route.etag === true
    ? {}
    : { 304: { description: 'You have this answer already: its `ETag` is in your `If-None-Match`.' } }),
});

const goodAnswers = (route: RouteContract, components: Components): Readonly<Record<string, object>> =>
  Object.fromEntries(
    Object.entries(route.responses).map(([status, schema]) => [
      status,
      {
        description: meanings[Number(status)] ?? 'Done.',
        headers: headersOf(route),
        ...contentOf(route, schema, components),
      },
    ]),
  );

const headersOf = ({ etag, sharedFor }: RouteContract) => ({
  ...(sharedFor === undefined ? {} : { 'Cache-Control': { $ref: '#/components/headers/CacheControl' } }),
  ...(etag === true ? { ETag: { $ref: '#/components/headers/ETag' } } : {}),
  'X-Request-Id': { $ref: '#/components/headers/RequestId' },
  'X-Correlation-Id': { $ref: '#/components/headers/CorrelationId' },
});

const contentOf = ({ produces }: RouteContract, schema: Schema, components: Components): object => {
  if (isNothing(schema)) return {};
  return { content: { [produces ?? 'application/json']: { schema: components.schemaOf(schema, 'output') } } };
};

/** The headers that many answers carry. */
export const sharedHeaders = {
  ETag: {
    description: 'Version of the resource; send it in If-Match to change this version.',
    schema: { type: 'string', examples: ['"3"'] },
  },
  CacheControl: {
    description: 'How long the response to callers without a token may be cached.',
    schema: { type: 'string', examples: ['public, max-age=5, stale-while-revalidate=30'] },
  },
  RequestId: {
    description: 'Identifies this request in our logs.',
    schema: { type: 'string' },
  },
  CorrelationId: {
    description: 'Identifies everything caused by this request, including events.',
    schema: { type: 'string' },
  },
  RetryAfter: {
    description: 'Seconds after which the same request may succeed.',
    schema: { type: 'integer', minimum: 0 },
  },
};
