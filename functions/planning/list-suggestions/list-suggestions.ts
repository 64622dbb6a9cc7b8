import { requireLocation } from '../../inventory/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { ReorderSuggestion } from '../model/suggestion.ts';
import { suggestionsAt } from '../store/plans.ts';
import { showSuggestion } from '../view/show-plan.ts';
import type { ListSuggestions } from './contract.ts';

export const listSuggestions: UseCase<typeof ListSuggestions, Runtime> = async (
  { query, actor },
  runtime,
) => {
  const { locationId, ...page } = query;
  await requireLocation(runtime, actor, locationId, '/query/locationId');
  const { items, nextCursor = null } = await suggestionsAt(runtime.db, locationId, page);
  const open = items.filter(({ status }) => status === 'open');
  const groups = [...Map.groupBy(open, sourceOf)].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    status: 200,
    body: { groups: groups.map(([, suggestions]) => groupOf(suggestions)), page: { nextCursor } },
  };
};

const sourceOf = ({ kind, supplierId, fromLocationId }: ReorderSuggestion): string =>
  `${kind}:${supplierId ?? fromLocationId}`;

const groupOf = (suggestions: readonly ReorderSuggestion[]) => {
  const [first] = suggestions;
  const kind = first?.kind ?? 'purchase';
  const total = suggestions.reduce((sum, { quantity, unitCost = 0 }) => sum + quantity * unitCost, 0);
  return {
    kind,
    from: first?.supplierId ?? first?.fromLocationId ?? '',
    total: kind === 'purchase' ? total : undefined,
    suggestions: suggestions.map(showSuggestion),
  };
};
