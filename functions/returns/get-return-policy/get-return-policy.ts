import { channelOf } from '../../channels/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { policyOf } from '../store/policies.ts';
import { showPolicy } from '../view/show-policy.ts';
import type { GetReturnPolicy } from './contract.ts';

export const getReturnPolicy: UseCase<typeof GetReturnPolicy, Runtime> = async (
  { params },
  { db, clock },
) => {
  const [policy] = await Promise.all([
    policyOf(db, params.channel),
    channelOf(db, clock, params.channel, '/params/channel'),
  ]);
  return { status: 200, body: showPolicy(policy), version: policy.version };
};
