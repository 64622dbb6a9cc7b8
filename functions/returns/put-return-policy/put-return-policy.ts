import { channelOf } from '../../channels/public.ts';
import type { FulfilmentRuntime } from '../../fulfilment/public.ts';
import { requireKnownLocation } from '../../inventory/public.ts';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { saveUpsert } from '#shared/http/save-upsert.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { invalidRequest } from '#shared/problems/problem.ts';
import type { ReturnPolicy } from '../model/policy.ts';
import { loadPolicy, policyKey } from '../store/policies.ts';
import { showPolicy } from '../view/show-policy.ts';
import type { PutReturnPolicy } from './contract.ts';

type Request = RequestOf<typeof PutReturnPolicy>;

export const putReturnPolicy: UseCase<typeof PutReturnPolicy, FulfilmentRuntime> = async (
  request,
  runtime,
) => {
  const { params, body } = request;
  const { db, clock } = runtime;
  refuseDuplicates(body);
  await refuseUnknownLabels(body, runtime);
  const [current] = await Promise.all([
    loadPolicy(db, params.channel),
    channelOf(db, clock, params.channel, '/params/channel'),
  ]);
  const wanted: Omit<ReturnPolicy, keyof Versioned> = { channel: params.channel, ...body };
  const { status, aggregate } = await saveUpsert(
    db,
    { key: policyKey(params.channel), current },
    wanted,
    request,
  );
  return { status, body: showPolicy(aggregate), version: aggregate.version };
};

/** A reason or a category that is listed twice would have two meanings. */
const refuseDuplicates = ({ reasons, categories }: Request['body']): void => {
  const errors = [
    ...again(
      reasons.map(({ code }) => code),
      (at) => `/body/reasons/${at}/code`,
    ),
    ...again(
      categories.map(({ category }) => category),
      (at) => `/body/categories/${at}/category`,
    ),
  ];
  if (errors.length > 0) throw invalidRequest(errors);
};

/** Labels go to a location that exists, by a carrier that has them. */
const refuseUnknownLabels = async (
  { labels }: Request['body'],
  runtime: FulfilmentRuntime,
): Promise<void> => {
  if (labels === undefined) return;
  const { carrier, locationId } = labels;
  if (runtime.carriers(carrier) === undefined)
    throw invalidRequest([
      { pointer: '/body/labels/carrier', code: 'unknown', detail: `no carrier ${carrier} has an adapter` },
    ]);
  await requireKnownLocation(runtime, locationId, '/body/labels/locationId');
};

const again = (values: readonly string[], pointerAt: (at: number) => string) =>
  values.flatMap((value, at) =>
    values.indexOf(value) < at
      ? [{ pointer: pointerAt(at), code: 'duplicate', detail: `${value} is listed twice; list it once` }]
      : [],
  );
