import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { loadDirectory } from '../store/directory.ts';
import { channelView } from '../view/channel-view.ts';
import type { ListChannels } from './contract.ts';

export const listChannels: UseCase<typeof ListChannels, Runtime> = async (_request, { db, clock }) => {
  const { channels } = await loadDirectory(db, clock);
  return {
    status: 200,
    body: { data: [...channels.values()].map(channelView), page: { nextCursor: null } },
  };
};
