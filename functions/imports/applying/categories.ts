import { isProblem } from '#shared/problems/problem.ts';
import { categoryCodeOf } from '../formats/codes.ts';
import type { EnsureCategory, Target } from './target.ts';

/** Creates categories with those they are in, each once; what is there already stays as it is. */
export const categoriesOf = ({ shop }: Pick<Target, 'shop'>): EnsureCategory => {
  const asked = new Map<string, Promise<void>>();

  const ensure = async (path: readonly string[]): Promise<void> => {
    const [name, parents] = [path.at(-1), path.slice(0, -1)];
    if (name === undefined) return;
    const code = categoryCodeOf(path);
    const before = asked.get(code);
    if (before !== undefined) return before;
    const creating = create(code, name, parents);
    asked.set(code, creating);
    return creating;
  };

  const create = async (code: string, name: string, parents: readonly string[]): Promise<void> => {
    await ensure(parents);
    const parent = parents.length === 0 ? {} : { parent: categoryCodeOf(parents) };
    await shop.putCategory({ code }, { name, ...parent }).catch((error: unknown) => {
      // It is there, with another name, parent or position.
      if (!isProblem(error) || error.contract.status !== 428) throw error;
    });
  };

  return ensure;
};
