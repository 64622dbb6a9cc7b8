import { typingErrors } from '../../functions/storefront/model/typing-errors.ts';
import type { OpenSearchCall } from '../../functions/storefront/search/opensearch/opensearch.ts';

type Json = Readonly<Record<string, unknown>>;
type Doc = Json;

/** The part of OpenSearch's _bulk and _search that the adapter uses, as the public reference describes it. */
export const fakeOpenSearch = () => {
  const docs = new Map<string, Doc>();
  const state = { refusing: false };

  const bulk = (body: string): Json => {
    if (state.refusing) return { errors: true, items: [] };
    const lines = body.trimEnd().split('\n').map(objectOf);
    for (let at = 0; at < lines.length; at += 1) {
      const { index, delete: removed } = lines[at] ?? {};
      if (removed !== undefined) docs.delete(String(fieldOf(removed, '_id')));
      else docs.set(String(fieldOf(index, '_id')), lines[(at += 1)] ?? {});
    }
    return { errors: false, items: [] };
  };

  const search = (body: Json): Json => {
    const matched = [...docs.values()].filter((doc) => matches(doc, body['query']));
    const sort = listOf(body['sort']).map((one) => Object.entries(objectFrom(one))[0] ?? (['', ''] as const));
    const hits = matched
      .filter((doc) => matches(doc, body['post_filter']))
      .map((doc) => ({ _source: { row: doc['row'] }, sort: sort.map(([field]) => sortValue(doc, field)) }))
      .sort((a, b) => compare(a.sort, b.sort, sort))
      .filter(
        (hit) =>
          body['search_after'] === undefined || compare(hit.sort, listOf(body['search_after']), sort) > 0,
      )
      .slice(0, Number(body['size']));
    const aggs = body['aggs'] === undefined ? undefined : aggregate(matched, objectFrom(body['aggs']));
    return { hits: { hits }, aggregations: aggs };
  };

  const call: OpenSearchCall = (path, _contentType, body) =>
    Promise.resolve(structuredClone(path.endsWith('/_bulk') ? bulk(body) : search(objectOf(body))));
  return { call, refuseWrites: () => (state.refusing = true) };
};

const objectFrom = (value: unknown): Json =>
  value !== null && typeof value === 'object' ? { ...value } : {};
const objectOf = (text: string): Json => objectFrom(JSON.parse(text));
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const fieldOf = (value: unknown, field: string): unknown => objectFrom(value)[field];

/** One clause of the query language. */
const matches = (doc: Doc, clause: unknown): boolean => {
  const [[kind, inside] = ['match_all', {}]] = Object.entries(objectFrom(clause));
  const [[field, wanted] = ['', undefined]] = Object.entries(objectFrom(inside));
  const values = [doc[field]].flat();
  switch (kind) {
    case 'match_none':
      return false;
    case 'bool':
      return matchesBool(doc, objectFrom(inside));
    case 'term':
      return values.includes(wanted);
    case 'terms':
      return values.some((value) => listOf(wanted).includes(value));
    case 'range': {
      const { gte = -Infinity, lte = Infinity } = objectFrom(wanted);
      return values.some(
        (value) => typeof value === 'number' && value >= Number(gte) && value <= Number(lte),
      );
    }
    case 'prefix':
      return wordsIn(doc, field).some((word) => word.startsWith(String(wanted)));
    case 'match':
      return matchesWords(wordsIn(doc, field), objectFrom(wanted));
    default:
      return true;
  }
};

const matchesBool = (doc: Doc, { filter, must, should, minimum_should_match: least }: Json): boolean =>
  [...listOf(filter), ...listOf(must)].every((clause) => matches(doc, clause)) &&
  (least !== 1 || listOf(should).some((clause) => matches(doc, clause)));

const wordsIn = (doc: Doc, field: string): readonly string[] => String(doc[field] ?? '').split(' ');

/** `AUTO:4,8`; with `prefix_length` 1 the first letter is right. */
const matchesWords = (words: readonly string[], { query, fuzziness }: Json): boolean =>
  String(query)
    .split(' ')
    .every((wanted) => {
      const most = fuzziness === undefined || wanted.length < 4 ? 0 : wanted.length < 8 ? 1 : 2;
      return words.some((word) => word[0] === wanted[0] && typingErrors(word, wanted, most) <= most);
    });

const sortValue = (doc: Doc, field: string): unknown =>
  field === '_score' ? 1 : field === 'createdAt' ? dateOf(doc[field]) : (doc[field] ?? null);

const dateOf = (value: unknown): number | null => (typeof value === 'string' ? Date.parse(value) : null);

const compare = (
  a: readonly unknown[],
  b: readonly unknown[],
  sort: readonly (readonly [string, unknown])[],
): number => {
  for (const [at, [, how]] of sort.entries()) {
    const order = typeof how === 'string' ? how : fieldOf(how, 'order');
    const [left, right] = [a[at], b[at]];
    if (left === right) continue;
    // `missing: _last`, whatever the order.
    if (left === null || left === undefined) return 1;
    if (right === null || right === undefined) return -1;
    return (left < right ? -1 : 1) * (order === 'desc' ? -1 : 1);
  }
  return 0;
};

const aggregate = (docs: readonly Doc[], aggs: Json): Json =>
  Object.fromEntries(Object.entries(aggs).map(([name, agg]) => [name, oneOf(docs, objectFrom(agg))]));

const oneOf = (docs: readonly Doc[], agg: Json): Json => {
  if ('filter' in agg) {
    const within = docs.filter((doc) => matches(doc, agg['filter']));
    return { doc_count: within.length, ...aggregate(within, objectFrom(agg['aggs'])) };
  }
  if ('terms' in agg) return { buckets: buckets(docs, objectFrom(agg['terms'])) };
  const numbers = docs.flatMap((doc) => {
    const value = doc[String(fieldOf(agg['min'] ?? agg['max'], 'field'))];
    return typeof value === 'number' ? [value] : [];
  });
  if (numbers.length === 0) return { value: null };
  return { value: 'min' in agg ? Math.min(...numbers) : Math.max(...numbers) };
};

const buckets = (docs: readonly Doc[], { field, size }: Json): readonly Json[] => {
  const counts = new Map<string, number>();
  for (const value of docs.flatMap((doc) => [doc[String(field)] ?? []].flat()))
    counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  return [...counts]
    .map(([key, count]) => ({ key, doc_count: count }))
    .sort((a, b) => b.doc_count - a.doc_count || (a.key < b.key ? -1 : 1))
    .slice(0, Number(size));
};
