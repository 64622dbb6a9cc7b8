import { requireLocation } from '../../inventory/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { derivedId } from '#shared/ids/ids.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { planningErrors } from '../errors.ts';
import type { ReorderSuggestion } from '../model/suggestion.ts';
import { orderParts, transferParts } from '../requests/approved-parts.ts';
import { saveSuggestionPart, SuggestionMoved, suggestionsOf } from '../store/plans.ts';
import type { ApproveSuggestions } from './contract.ts';

type Request = RequestOf<typeof ApproveSuggestions>;

export const approveSuggestions: UseCase<typeof ApproveSuggestions, Runtime> = async (request, runtime) => {
  await requireLocation(runtime, request.actor, request.body.locationId, '/body/locationId');
  return decideAgain(
    (error) => error instanceof SuggestionMoved,
    () => approveOnce(request, runtime),
  );
};

/** The order or transfer and all suggestions in one transaction: none becomes two orders. */
const approveOnce = async (request: Request, runtime: Runtime) => {
  const { locationId } = request.body;
  const skus = [...new Set(request.body.skus)];
  const found = await suggestionsOf(runtime.db, locationId, skus);
  const { idempotency } = request;
  const reference = idempotency && derivedId('plan', idempotency.key);
  if (
    reference !== undefined &&
    found.every((each) => each?.reference === reference && each.status === 'approved')
  )
    return answer(found[0]?.kind ?? 'purchase', reference, skus);
  const open = requireOpen(skus, found);
  const { kind } = requireSame(open);
  const id = reference ?? runtime.ids.next('plan');
  const how = { cause: causeOf(request), clock: runtime.clock };
  const parts = kind === 'purchase' ? await orderParts(id, open, how, runtime) : transferParts(id, open, how);
  await commit(runtime.db, [
    ...parts,
    ...open.map((each) =>
      saveSuggestionPart({ ...each, status: 'approved', reference: id, version: each.version + 1 }),
    ),
  ]);
  return answer(kind, id, skus);
};

const requireOpen = (
  skus: readonly string[],
  found: readonly (ReorderSuggestion | undefined)[],
): readonly ReorderSuggestion[] => {
  const errors = skus.flatMap((sku, at) =>
    found[at]?.status === 'open'
      ? []
      : [
          {
            pointer: `/body/skus/${at}`,
            code: 'SUGGESTION_NOT_OPEN',
            detail: `no open suggestion for ${sku}`,
          },
        ],
  );
  if (errors.length > 0)
    throw problem(planningErrors.SUGGESTION_NOT_OPEN, {
      detail: errors.map(({ detail }) => detail).join('; '),
      errors,
    });
  return found.filter((each) => each !== undefined);
};

const requireSame = (open: readonly ReorderSuggestion[]): ReorderSuggestion => {
  const sources = [
    ...new Set(
      open.map(({ kind, supplierId, fromLocationId }) => `${kind} from ${supplierId ?? fromLocationId}`),
    ),
  ];
  const [first] = open;
  if (first !== undefined && sources.length === 1) return first;
  throw problem(planningErrors.SUGGESTIONS_DIFFER, { detail: `found ${sources.join(', ')}` });
};

const answer = (kind: 'purchase' | 'transfer', reference: string, skus: readonly string[]) => ({
  status: 201 as const,
  body: { kind, reference, skus: [...skus] },
});
