import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { hashOf } from '#shared/ids/ids.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import type { Idempotency } from '#shared/idempotency/idempotency.ts';
import { checkVersion } from '#shared/problems/version.ts';

/** What a staff PUT does to what is there. */
export type Upsert<Aggregate> =
  /** Answer `status` with what is there; nothing is written. */
  | { readonly kind: 'unchanged'; readonly status: 200 | 201; readonly aggregate: Aggregate }
  /** Write `aggregate`, then answer `status`. */
  | { readonly kind: 'write'; readonly status: 200 | 201; readonly aggregate: Aggregate };

/**
 * Decides a staff upsert: created when absent, unchanged (same version) when it says what is already there, changed
 * when If-Match names the current version; 428 and 412 otherwise.
 *
 * @param wanted the content as the request wants it, without `version` and `recentKeys`
 * @param need `optional` where the owner of the aggregate may also change it without If-Match
 */
export const decideUpsert = <Content extends object>(
  current: (Content & Versioned) | undefined,
  wanted: Content,
  request: { readonly ifMatch?: number; readonly idempotency?: Idempotency },
  need: 'required' | 'optional' = 'required',
): Upsert<Content & Versioned> => {
  const earlier = replayed(current?.recentKeys, request.idempotency);
  if (current === undefined) {
    return {
      kind: 'write',
      status: 201,
      aggregate: { ...wanted, version: 1, recentKeys: remembered([], request.idempotency, 201) },
    };
  }
  if (earlier !== undefined)
    return { kind: 'unchanged', status: earlier.status === 201 ? 201 : 200, aggregate: current };
  if (sameContent(current, wanted)) return { kind: 'unchanged', status: 200, aggregate: current };
  checkVersion(request.ifMatch, current.version, need);
  return {
    kind: 'write',
    status: 200,
    aggregate: {
      ...wanted,
      version: current.version + 1,
      recentKeys: remembered(current.recentKeys, request.idempotency, 200),
    },
  };
};

/** Compares what the request can say; keys of the table, versions and absent fields do not count. */
const sameContent = (current: object, wanted: object): boolean => {
  const fields = new Set([...Object.keys(wanted), ...Object.keys(current)]);
  for (const own of ['pk', 'sk', 'version', 'recentKeys', 'writeId', 'ttl']) fields.delete(own);
  const only = (from: object): readonly unknown[] =>
    [...fields].sort().map((field): unknown => Reflect.get(from, field) ?? null);
  return hashOf(only(current)) === hashOf(only(wanted));
};
