import type { UseCase } from '#shared/http/request.ts';
import { saveUpsert } from '#shared/http/save-upsert.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { FactKind } from '../model/fact.ts';
import { factKindKey, forgetFactKinds, readFactKinds } from '../store/facts.ts';
import { showFactKind } from '../view/show-facts.ts';
import type { PutFactKind } from './contract.ts';

export const putFactKind: UseCase<typeof PutFactKind, Runtime> = async (request, { db, clock }) => {
  const { params, body } = request;
  const known = await readFactKinds(db, clock.now());
  const current = known.find(({ factId }) => factId === params.factId);
  const at = { key: factKindKey(params.factId), current };
  const wanted: Omit<FactKind, 'version'> = { ...params, ...body };
  const { status, aggregate } = await saveUpsert(db, at, wanted, request);
  forgetFactKinds();
  return { status, body: showFactKind(aggregate), version: aggregate.version };
};
