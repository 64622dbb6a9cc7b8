import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { loadFactKinds } from '../store/facts.ts';
import { showFactKind } from '../view/show-facts.ts';
import type { ListFactKinds } from './contract.ts';

export const listFactKinds: UseCase<typeof ListFactKinds, Runtime> = async ({ actor }, { db, clock }) => {
  const kinds = await loadFactKinds(db, clock.now());
  const shown = actor.kind === 'staff' ? kinds : kinds.filter(({ saidBy }) => saidBy !== 'shop');
  return { status: 200, body: { data: shown.map(showFactKind), page: { nextCursor: null } } };
};
