import { personIdFor } from '../../customers/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { planOf } from '../model/plan.ts';
import { collect } from '../store/collect.ts';
import type { PreviewErasure } from './contract.ts';

export const previewErasure: UseCase<typeof PreviewErasure, Runtime> = async ({ params }, { db }) => {
  const customerId = await personIdFor(db, params.customerId);
  const { records, blockers } = await collect(db, customerId);
  return { status: 200, body: { customerId, steps: [...planOf(records)], blockers: [...blockers] } };
};
