import { personIdFor } from '../../customers/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { PersonalDataRuntime } from '#shared/privacy/personal-data.ts';
import { planOf } from '../model/plan.ts';
import { collect } from '../store/collect.ts';
import type { PreviewErasure } from './contract.ts';

export const previewErasure: UseCase<typeof PreviewErasure, PersonalDataRuntime> = async (
  { params },
  sources,
) => {
  const customerId = await personIdFor(sources.db, params.customerId);
  const { records, blockers } = await collect(sources, customerId);
  return { status: 200, body: { customerId, steps: [...planOf(records)], blockers: [...blockers] } };
};
