import { signedRequest } from '#shared/aws/signed-request.ts';
import { encodeCursor } from '#shared/dynamodb/cursor.ts';
import { preparedBody } from '#shared/http/prepared-body.ts';
import type { Clock } from '#shared/time/clock.ts';
import { categoryTree } from '../../model/category-tree.ts';
import type { ProductQuery, SearchPort } from '../port.ts';
import type { SearchDocument } from './documents.ts';
import { facetsOf, type Aggregations } from './facets-of.ts';
import { searchBody, sortOf } from './search-body.ts';

/** One call to the engine. Anything but 200 is a failure. */
export type OpenSearchCall = (path: string, contentType: string, body: string) => Promise<unknown>;

/**
 * Calls to a collection of OpenSearch Serverless, signed for its service `aoss`.
 *
 * @public Whoever chooses the search engine gives it to `makeOpenSearch`.
 */
export const serverlessCollection =
  (endpoint: string): OpenSearchCall =>
  async (path, contentType, body) => {
    const answer = await signedRequest({
      service: 'aoss',
      endpoint,
      path,
      headers: { 'content-type': contentType },
      body,
    });
    if (answer.status !== 200) throw new Error(`OpenSearch answered ${path} with ${answer.status}`);
    return JSON.parse(answer.body.toString('utf8')) as unknown;
  };

interface SearchAnswer {
  readonly hits: {
    readonly hits: readonly {
      readonly _source: { readonly row: string };
      readonly sort: readonly unknown[];
    }[];
  };
  readonly aggregations?: Aggregations;
}

/** Lists and search by a search engine, for a catalogue that does not fit into memory. Product pages read the tables. */
export const makeOpenSearch = (call: OpenSearchCall, index: string, clock: Clock): SearchPort => ({
  page: async (query) => {
    const body = JSON.stringify(searchBody(query));
    // What the engine answers is taken as its reference describes it.
    const answer = (await call(`/${index}/_search`, 'application/json', body)) as SearchAnswer;
    return preparedBody(pageText(query, answer, new Date(clock.now()).toISOString()));
  },
  pricesAndStockOf: () => Promise.resolve(undefined),
});

const pageText = (query: ProductQuery, { hits, aggregations }: SearchAnswer, asOf: string): string => {
  const shown = hits.hits.slice(0, query.limit);
  const last = shown.at(-1);
  const next =
    hits.hits.length > query.limit && last !== undefined
      ? encodeCursor({ sort: sortOf(query), after: last.sort })
      : null;
  const rows = shown.map(({ _source }) => _source.row).join(',');
  const facets =
    aggregations === undefined
      ? ''
      : `,"facets":${JSON.stringify(facetsOf(aggregations, categoryTree(query.categories)))}`;
  return `{"data":[${rows}],"page":{"nextCursor":${JSON.stringify(next)}},"asOf":"${asOf}"${facets}}`;
};

/** Writes documents, and removes those of products that a channel lists no more: one bulk call. */
export const writeDocuments = async (
  call: OpenSearchCall,
  index: string,
  changes: {
    readonly put: readonly SearchDocument[];
    readonly remove: readonly Pick<SearchDocument, 'channel' | 'productId'>[];
  },
): Promise<void> => {
  const id = ({ channel, productId }: Pick<SearchDocument, 'channel' | 'productId'>) =>
    `${channel}|${productId}`;
  const lines = [
    ...changes.put.flatMap((document) => [{ index: { _id: id(document) } }, document]),
    ...changes.remove.map((document) => ({ delete: { _id: id(document) } })),
  ];
  if (lines.length === 0) return;
  const body = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const { errors } = (await call(`/${index}/_bulk`, 'application/x-ndjson', body)) as {
    readonly errors: boolean;
  };
  if (errors) throw new Error('OpenSearch did not take every document');
};
