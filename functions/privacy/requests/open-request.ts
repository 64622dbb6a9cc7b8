import { findProfiles } from '../../customers/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { eventOf, type Cause } from '#shared/events/envelope.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { DataRequestReceived } from '../events.ts';
import { toldOf, type DataRequest } from '../model/data-request.ts';
import { dueAtOf, lawOf } from '../model/privacy-laws.ts';
import {
  dataRequestEventsPart,
  DataRequestMoved,
  openDataRequestsOf,
  saveOpenPart,
} from '../store/data-requests.ts';

type NewRequest = Pick<DataRequest, 'customerId' | 'kind'> & Partial<Pick<DataRequest, 'law' | 'receivedAt'>>;

/** Opens a request with the clock of its law; while one of the kind is open, that one is answered again. */
export const openRequest = (asked: NewRequest, cause: Cause, runtime: Runtime): Promise<DataRequest> =>
  decideAgain(
    (error) => error instanceof DataRequestMoved,
    async () => {
      const { customerId, kind } = asked;
      const open = await openDataRequestsOf(runtime.db, customerId);
      return open.find((each) => each.kind === kind) ?? openOnce(asked, cause, runtime);
    },
  );

const openOnce = async (
  { customerId, kind, ...said }: NewRequest,
  cause: Cause,
  { db, clock, ids }: Runtime,
): Promise<DataRequest> => {
  const law = said.law ?? lawOf(await countryOf(customerId, db));
  const receivedAt = new Date(said.receivedAt ?? clock.now()).toISOString();
  const request: DataRequest = {
    requestId: ids.next('drq'),
    customerId,
    version: 1,
    kind,
    law,
    receivedAt,
    dueAt: dueAtOf(law, receivedAt),
  };
  const event = eventOf(DataRequestReceived, {
    aggregateId: request.requestId,
    aggregateVersion: 1,
    occurredAt: instant(clock),
    cause,
    data: toldOf(request),
  });
  await commit(db, [saveOpenPart(request), dataRequestEventsPart(request, [event], clock)]);
  return request;
};

const countryOf = async (customerId: string, db: Runtime['db']): Promise<string | undefined> => {
  const [profile] = await findProfiles(db, [customerId]);
  return profile?.personal?.addresses[0]?.country;
};
