import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { vapidKeysOf } from '../providers/web-push/vapid.ts';
import type { GetPushKey } from './contract.ts';

export const getPushKey: UseCase<typeof GetPushKey, Runtime> = async (_, { secrets }) => {
  const { publicKey } = await vapidKeysOf(secrets);
  return { status: 200, body: { publicKey } };
};
