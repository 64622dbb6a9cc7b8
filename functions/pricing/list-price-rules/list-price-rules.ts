import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { priceRules } from '../store/price-rules.ts';
import { shownRule } from '../view/shown-price.ts';
import type { ListPriceRules } from './contract.ts';

export const listPriceRules: UseCase<typeof ListPriceRules, Runtime> = async (_request, { db, clock }) => {
  const rules = await priceRules.fresh(db, clock.now());
  return { status: 200, body: { data: rules.map(shownRule) } };
};
