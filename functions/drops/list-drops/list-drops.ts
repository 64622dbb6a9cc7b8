import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { currentDrops } from '../store/drops.ts';
import { dropView } from '../view/drop-view.ts';
import type { ListDrops } from './contract.ts';

export const listDrops: UseCase<typeof ListDrops, Runtime> = async ({ query }, runtime) => {
  const { clock } = runtime;
  const drops = (await currentDrops(runtime))
    .filter(({ channel }) => query.channel === undefined || channel === query.channel)
    .sort((a, b) => (a.opensAt < b.opensAt ? -1 : 1));
  return { status: 200, body: { data: drops.map((drop) => dropView(drop, clock.now())) } };
};
