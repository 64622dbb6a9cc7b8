import type * as z from 'zod/mini';
import { causeOf } from '#shared/events/envelope.ts';
import type { PersonalDataRuntime } from '#shared/privacy/personal-data.ts';
import { instant } from '#shared/time/clock.ts';
import { sectionsOf } from '../model/plan.ts';
import type { subjectExport } from '../schemas.ts';
import { collect } from '../store/collect.ts';
import { answerOpenRequests } from './answer-requests.ts';
import { recordRequest } from '../store/requests.ts';

/** Collects everything about a customer, and records that it was exported and by whom. */
export const exportSubject = async (
  customerId: string,
  request: Parameters<typeof causeOf>[0],
  { db, clock, ids, personalData }: Pick<PersonalDataRuntime, 'db' | 'clock' | 'ids' | 'personalData'>,
): Promise<z.input<typeof subjectExport>> => {
  const { records } = await collect({ db, personalData }, customerId);
  const requestId = ids.next('dsr');
  await recordRequest({ requestId, customerId, kind: 'export', records: records.length }, causeOf(request), {
    db,
    clock,
  });
  await answerOpenRequests(customerId, ['access', 'portability'], causeOf(request), { db, clock });
  return { requestId, customerId, exportedAt: instant(clock), sections: sectionsOf(records) };
};
