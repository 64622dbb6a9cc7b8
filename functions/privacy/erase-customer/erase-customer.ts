import { personIdFor } from '../../customers/public.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { PersonalRecord } from '#shared/privacy/personal-record.ts';
import { problem } from '#shared/problems/problem.ts';
import type { PersonalDataRuntime } from '#shared/privacy/personal-data.ts';
import { instant } from '#shared/time/clock.ts';
import { privacyErrors } from '../errors.ts';
import { toErase } from '../model/plan.ts';
import { collect } from '../store/collect.ts';
import { answerOpenRequests } from '../requests/answer-requests.ts';
import { recordRequest } from '../store/requests.ts';
import type { EraseCustomer } from './contract.ts';

export const eraseCustomer: UseCase<typeof EraseCustomer, PersonalDataRuntime> = async (request, runtime) => {
  const { db, clock, ids } = runtime;
  const customerId = await personIdFor(db, request.params.customerId);
  const { records, blockers } = await collect(runtime, customerId);
  refuseBlocked(blockers);
  const personal = toErase(records);
  await eraseAll(db, personal);
  await verify(runtime, customerId);
  const requestId = ids.next('dsr');
  const erased = personal.length;
  await recordRequest({ requestId, customerId, kind: 'erasure', records: erased }, causeOf(request), runtime);
  await answerOpenRequests(customerId, ['erasure'], causeOf(request), runtime);
  const kept = records.length - erased;
  const body = { requestId, customerId, erasedAt: instant(clock), erased, kept, left: 0 as const };
  return { status: 200, body };
};

const refuseBlocked = (blockers: readonly string[]): void => {
  if (blockers.length === 0) return;
  throw problem(privacyErrors.ERASURE_BLOCKED, {
    detail: `still open: ${blockers.slice(0, 5).join(', ')}`,
    extensions: { blockers },
  });
};

/** Domains that others find theirs by go last, the profile at the end: a request that breaks off can be sent again. */
const eraseAll = async (db: Database, records: readonly PersonalRecord[]): Promise<void> => {
  for (const { erase } of records.toReversed()) for (const action of erase) await db.writeOne(action);
};

/** Looks again, at everything: an event that was under way may have written meanwhile. */
const verify = async (runtime: PersonalDataRuntime, customerId: string): Promise<void> => {
  const left = toErase((await collect(runtime, customerId)).records);
  if (left.length === 0) return;
  const kinds = [...new Set(left.map(({ kind }) => kind))].join(', ');
  throw problem(privacyErrors.ERASURE_INCOMPLETE, {
    detail: `${left.length} records are left: ${kinds}`,
    retryAfterSeconds: 1,
  });
};
