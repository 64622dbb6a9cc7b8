import { channelOf } from '../../channels/public.ts';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { invalidRequest } from '#shared/problems/problem.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { saveUpsert } from '#shared/http/save-upsert.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { Policy } from '../model/policy.ts';
import { loadPolicy, policyKey } from '../store/policies.ts';
import { shownPolicy } from '../store/shown.ts';
import type { PutPriceMatchPolicy } from './contract.ts';

type Request = RequestOf<typeof PutPriceMatchPolicy>;

export const putPriceMatchPolicy: UseCase<typeof PutPriceMatchPolicy, Runtime> = async (
  request,
  { db, clock },
) => {
  const { params, body } = request;
  refuseTwice(body);
  const [current] = await Promise.all([
    loadPolicy(db, params.channel),
    channelOf(db, clock, params.channel, '/params/channel'),
  ]);
  const wanted: Omit<Policy, keyof Versioned> = { channel: params.channel, ...body };
  const at = { key: policyKey(params.channel), current };
  const { status, aggregate } = await saveUpsert(db, at, wanted, request);
  return { status, body: shownPolicy(aggregate), version: aggregate.version };
};

/** A role that is named twice would have two limits, and a domain two names. */
const refuseTwice = ({ approvers, competitors }: Request['body']): void => {
  const errors = [
    ...twice(approvers.map(({ role }) => role)).map((at) => again(`/body/approvers/${at}/role`)),
    ...twice(competitors.map(({ domain }) => domain)).map((at) => again(`/body/competitors/${at}/domain`)),
  ];
  if (errors.length > 0) throw invalidRequest(errors);
};

const twice = (values: readonly (string | undefined)[]): readonly number[] =>
  values.flatMap((value, at) => (value !== undefined && values.indexOf(value) < at ? [at] : []));

const again = (pointer: string) => ({
  pointer,
  code: 'duplicate',
  detail: 'is listed twice',
});
