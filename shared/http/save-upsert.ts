import { saveAction, type Versioned } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { Idempotency } from '#shared/idempotency/idempotency.ts';
import { decideUpsert, type Upsert } from './upsert.ts';
import { staleVersion } from '#shared/problems/version.ts';

/**
 * A staff PUT of an aggregate that is one item: decided by `decideUpsert`, and written unless it says what is there.
 * Whoever is overtaken by the very same request, sent twice, gets the same answer; by another one, 412 or 428.
 *
 * @param current what was read at `key`
 * @param wanted the content as the request wants it, without `version` and `recentKeys`
 */
export const saveUpsert = async <Content extends object>(
  db: Pick<Database, 'writeOne'>,
  at: { readonly key: Key; readonly current: (Content & Versioned) | undefined },
  wanted: Content,
  request: { readonly ifMatch?: number; readonly idempotency?: Idempotency },
): Promise<Upsert<Content & Versioned>> => {
  const decision = decideUpsert(at.current, wanted, request);
  if (decision.kind === 'unchanged') return decision;
  const refusal = await db.writeOne(saveAction(at.key, decision.aggregate));
  if (refusal === undefined) return decision;
  const overtaker = refusal.item as (Content & Versioned) | undefined;
  const again = decideUpsert(overtaker, wanted, request);
  if (again.kind === 'unchanged') return again;
  throw staleVersion(overtaker?.version ?? 0, request.ifMatch);
};
