import { problem } from '#shared/problems/problem.ts';
import type { UseCase } from '#shared/http/request.ts';
import { saveUpsert } from '#shared/http/save-upsert.ts';
import type { Runtime } from '#shared/runtime.ts';
import { catalogErrors } from '../errors.ts';
import { withDescendants, type Category } from '../model/category.ts';
import { categoryKey, readCategories, type StoredCategory } from '../store/categories.ts';
import { categoryView } from '../view/category-view.ts';
import type { PutCategory } from './contract.ts';

export const putCategory: UseCase<typeof PutCategory, Runtime> = async (request, { db, clock }) => {
  const { code } = request.params;
  const [current, categories] = await Promise.all([
    db.get<StoredCategory>(categoryKey(code)),
    request.body.parent === undefined ? [] : readCategories(db, clock),
  ]);
  refuseParent(code, request.body.parent, categories);

  const at = { key: categoryKey(code), current };
  const { status, aggregate } = await saveUpsert(db, at, { code, ...request.body }, request);
  return { status, body: categoryView(aggregate), version: aggregate.version };
};

const refuseParent = (code: string, parent: string | undefined, categories: readonly Category[]): void => {
  if (parent === undefined) return;
  const isInside = withDescendants(categories, code).has(parent);
  if (!isInside && categories.some((category) => category.code === parent)) return;
  const refusal = isInside ? catalogErrors.CATEGORY_CYCLE : catalogErrors.CATEGORY_NOT_FOUND;
  const detail = isInside
    ? `${parent} is inside ${code}`
    : `no category has the code ${parent}; create it first`;
  throw problem(refusal, { detail, errors: [{ pointer: '/body/parent', code: refusal.code, detail }] });
};
