import type { Task } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { readOwedStock } from '../../inventory/public.ts';
import { fillQueue } from '../filling/fill-queue.ts';
import { redateQueue } from '../filling/redate-queue.ts';
import { allRules } from '../store/rules.ts';

/** Nothing gets stuck: fills what can be filled, moves dates that do not hold, and reports what is overdue. */
export const reviewBackorders: Task<Runtime> = async (_input, runtime) => {
  const rules = await allRules(runtime.db);
  for (let at = 0; at < rules.length; at += 50) {
    const some = rules.slice(at, at + 50);
    const stock = await readOwedStock(runtime.db, some);
    for (const rule of some.filter((_, index) => (stock[index]?.backordered ?? 0) > 0)) {
      const cause = { actor: 'system:review-backorders', correlationId: runtime.ids.next('cor') };
      await fillQueue(rule, cause, runtime);
      await redateQueue(rule, cause, runtime);
    }
  }
};
