import { isApiProblem } from '#shared/client/api-problem.ts';
import { categoryCodeOf } from '../codes.ts';
import type { EnsureCategory, Target } from './target.ts';

/** Creates categories with those they are in, each once; what is there already stays as it is. */
export const categoriesOf = ({ shop, pace }: Target): EnsureCategory => {
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
    await pace
      .call((call) => shop.putCategory({ code, body: { name, ...parent } }, call))
      .catch((error: unknown) => {
        if (!isApiProblem(error) || error.status !== 428) throw error;
      });
  };

  return ensure;
};
