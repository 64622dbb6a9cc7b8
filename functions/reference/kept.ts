import type { RequestOf } from '#shared/http/request.ts';
import type { RouteContract } from '#shared/contracts/route.ts';
import { hashOf } from '#shared/ids/ids.ts';

/** Documents change with a deployment; until then, and five minutes longer, a browser may keep them. */
const CACHE = 'public, max-age=300';

const etags = new WeakMap<object, string>();

const etagOf = (document: object): string => {
  const etag = etags.get(document) ?? `"${hashOf(document).slice(0, 16)}"`;
  etags.set(document, etag);
  return etag;
};

/** Headers of a document that is the same for everybody, and whether the caller holds this very version of it. */
export const keptAnswer = (
  request: Pick<RequestOf<RouteContract>, 'headers'>,
  document: object,
): { readonly headers: Readonly<Record<string, string>>; readonly isKept: boolean } => {
  const etag = etagOf(document);
  return {
    headers: { etag, 'cache-control': CACHE },
    isKept: request.headers['if-none-match']?.includes(etag) === true,
  };
};
