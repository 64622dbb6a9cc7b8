import { isProblem } from '#shared/problems/problem.ts';
import { categoryCodeOf } from '../formats/codes.ts';
import type { CategoryStep, ProductRecord } from '../model/record.ts';
import type { EnsureCategory, Target } from './target.ts';

/** The categories on the way to that of a product, the widest first. */
export const stepsOf = ({
  categories,
  categoryPath = [],
}: Pick<ProductRecord, 'categories' | 'categoryPath'>): readonly CategoryStep[] => {
  if (categories !== undefined) return categories;
  const names = categoryPath.map((name) => name.trim()).filter((name) => name !== '');
  return names.map((name, at) => ({ code: categoryCodeOf(names.slice(0, at + 1)), name }));
};

/** Creates categories with those they are in, each once; what is there already stays as it is. */
export const categoriesOf = ({ shop }: Pick<Target, 'shop'>): EnsureCategory => {
  const requested = new Map<string, Promise<void>>();

  const ensure = async (steps: readonly CategoryStep[]): Promise<void> => {
    const [step, parents] = [steps.at(-1), steps.slice(0, -1)];
    if (step === undefined) return;
    const before = requested.get(step.code);
    if (before !== undefined) return before;
    const creating = create(step, parents);
    requested.set(step.code, creating);
    return creating;
  };

  const create = async ({ code, name }: CategoryStep, parents: readonly CategoryStep[]): Promise<void> => {
    await ensure(parents);
    await shop.putCategory({ code }, { name, parent: parents.at(-1)?.code }).catch((error: unknown) => {
      // It is there, with another name, parent or position.
      if (!isProblem(error) || error.contract.status !== 428) throw error;
    });
  };

  return ensure;
};
