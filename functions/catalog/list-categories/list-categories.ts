import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { loadCategories } from '../store/categories.ts';
import { categoryView } from '../view/category-view.ts';
import type { ListCategories } from './contract.ts';

export const listCategories: UseCase<typeof ListCategories, Runtime> = async (_request, { db, clock }) => {
  const categories = await loadCategories(db, clock);
  return { status: 200, body: { data: categories.map(categoryView), page: { nextCursor: null } } };
};
