import { saveAction, type Versioned } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { Idempotency } from '#shared/idempotency/idempotency.ts';
import { decideUpsert, type Upsert } from './upsert.ts';
import { staleVersion } from '#shared/problems/version.ts';

/** Where an aggregate is, and what is written with it. */
interface UpsertPlace<Content> {
  readonly key: Key;
  /** What was read at `key`. */
  readonly current: (Content & Versioned) | undefined;
  /** What else the save writes, in one transaction with the aggregate: its version for history, a second key. */
  readonly beside?: (aggregate: Content & Versioned) => readonly TransactionPart[];
}

/**
 * A staff PUT of an aggregate that is one item: decided by `decideUpsert`, and written unless it says what is there.
 * Whoever is overtaken by the very same request, sent twice, gets the same answer; by another one, 412 or 428.
 *
 * @param wanted the content as the request wants it, without `version` and `recentKeys`
 */
export const saveUpsert = async <Content extends object>(
  db: Database,
  at: UpsertPlace<Content>,
  wanted: Content,
  request: { readonly ifMatch?: number; readonly idempotency?: Idempotency },
): Promise<Upsert<Content & Versioned>> => {
  const decision = decideUpsert(at.current, wanted, request);
  if (decision.kind === 'unchanged') return decision;
  const refusal = await save(db, at, decision.aggregate);
  if (refusal === undefined) return decision;
  const overtaker = refusal.item as (Content & Versioned) | undefined;
  const again = decideUpsert(overtaker, wanted, request);
  if (again.kind === 'unchanged') return again;
  throw staleVersion(overtaker?.version ?? 0, request.ifMatch);
};

/** Answers what refused it: somebody else's change in between. */
const save = async <Content extends object>(
  db: Database,
  { key, beside }: UpsertPlace<Content>,
  aggregate: Content & Versioned,
): Promise<{ readonly item?: object } | undefined> => {
  const action = saveAction(key, aggregate);
  if (beside === undefined) return db.writeOne(action);
  try {
    await commit(db, [
      { actions: [action], refused: ([refusal]) => new Overtaken(refusal?.item) },
      ...beside(aggregate),
    ]);
    return undefined;
  } catch (error) {
    if (error instanceof Overtaken) return error;
    throw error;
  }
};

class Overtaken extends Error {
  readonly item: object | undefined;

  constructor(item: object | undefined) {
    super('the item was changed since it was read');
    this.name = 'Overtaken';
    this.item = item;
  }
}
