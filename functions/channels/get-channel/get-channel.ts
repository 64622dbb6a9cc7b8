import { problem } from '#shared/problems/problem.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { channelsErrors } from '../errors.ts';
import { channelKey, type StoredChannel } from '../store/entries.ts';
import { channelView } from '../view/channel-view.ts';
import type { GetChannel } from './contract.ts';

export const getChannel: UseCase<typeof GetChannel, Runtime> = async ({ params }, { db }) => {
  const found = await db.get<StoredChannel>(channelKey(params.code));
  if (found === undefined) {
    const detail = `no channel has the code ${params.code}`;
    throw problem(channelsErrors.CHANNEL_NOT_FOUND, {
      detail,
      errors: [{ pointer: '/params/code', code: 'CHANNEL_NOT_FOUND', detail }],
    });
  }
  return { status: 200, body: channelView(found), version: found.version };
};
