import { beforeEach, describe, expect, it } from '@jest/globals';
import { HOUR } from '#shared/time/clock.ts';
import { asking, customer, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { eventTypes } from '../../../test/support/sample-order.ts';
import { personalData } from '../../../test/support/personal-data.ts';
import { testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { customerIdFor } from '../../customers/public.ts';
import { putMe } from '../../customers/put-me/put-me.ts';
import { announceDueDataRequests } from '../announce-due-data-requests/announce-due-data-requests.ts';
import { eraseCustomer } from '../erase-customer/erase-customer.ts';
import { exportCustomerData } from '../export-customer-data/export-customer-data.ts';
import { extendDataRequest } from '../extend-data-request/extend-data-request.ts';
import { listDataRequests } from '../list-data-requests/list-data-requests.ts';
import { listMyDataRequests } from '../list-my-data-requests/list-my-data-requests.ts';
import type { DataRequestKind, LawCode } from '../model/privacy-laws.ts';
import { openDataRequest } from '../open-data-request/open-data-request.ts';
import { requestMyData } from '../request-my-data/request-my-data.ts';
import { answerDataRequest } from './answer-data-request.ts';

const staff = staffWith('privacy.write');
const AYU = customerIdFor('ayu-login');
const ayu = customer(AYU);
let runtime: TestRuntime;
beforeEach(() => {
  runtime = testRuntime();
});

const ask = async (kind: DataRequestKind) =>
  (await requestMyData(asking(ayu, { body: { kind } }), runtime)).body;
const write = async (kind: DataRequestKind, more: { law?: LawCode; receivedAt?: string } = {}) =>
  (await openDataRequest(asking(staff, { params: { customerId: AYU }, body: { kind, ...more } }), runtime))
    .body;
const open = async () =>
  (await listDataRequests(asking(staff, { query: { limit: 10 } }), runtime)).body.data.map(
    ({ kind }) => kind,
  );
const mine = async () => (await listMyDataRequests(asking(ayu, {}), runtime)).body.data;
const answer = (
  requestId: string,
  body: Parameters<typeof answerDataRequest>[0]['body'] = { outcome: 'fulfilled' },
) => answerDataRequest(asking(staff, { params: { customerId: AYU, requestId }, body }), runtime);
const extend = async (requestId: string, reason = 'Three systems') =>
  (
    await extendDataRequest(
      asking(staff, { params: { customerId: AYU, requestId }, body: { reason } }),
      runtime,
    )
  ).body;
const told = (type: string) =>
  eventTypes(runtime, 'DSRE#', 'customers').filter((each) => each === type).length;

describe('a request of a customer about their data', () => {
  it('is due by the law of where they live, and there is one of a kind while it is open', async () => {
    const address = { line1: 'Gracht 1', city: 'Amsterdam', country: 'NL' };
    await putMe(asking(ayu, { body: { addresses: [address] } }), runtime);

    const [first, again] = await Promise.all([ask('access'), ask('access')]);
    const erasure = await write('erasure', { law: 'id-pdp' });

    expect(again).toEqual(first);
    expect(first).toMatchObject({ law: 'eu-gdpr', dueAt: '2026-12-23T03:00:00.000Z' });
    expect(erasure).toMatchObject({ law: 'id-pdp', dueAt: '2026-11-26T03:00:00.000Z' });
    expect(await open()).toEqual(['erasure', 'access']);
    expect((await mine()).map(({ requestId }) => requestId).toSorted()).toEqual(
      [first.requestId, erasure.requestId].toSorted(),
    );
    expect(told('DataRequestReceived')).toBe(2);
  });

  it('counts from when it was received, which is not later than now', async () => {
    const receivedAt = '2026-11-22T03:00:00.000Z';

    expect((await write('access', { receivedAt })).dueAt).toBe('2026-11-25T03:00:00.000Z');
    expect(await refusalOf(write('erasure', { receivedAt: '2026-11-24T03:00:00.000Z' }))).toBe(
      'INVALID_REQUEST',
    );
  });

  it('is answered once, and a second answer is refused unless it says the same', async () => {
    const { requestId } = await ask('objection');

    const [first, again] = [await answer(requestId), await answer(requestId)];

    expect(again.body).toEqual(first.body);
    expect(await refusalOf(answer(requestId, { outcome: 'refused', reason: 'Not needed' }))).toBe(
      'DATA_REQUEST_NOT_FOUND',
    );
    expect([await open(), told('DataRequestAnswered')]).toEqual([[], 1]);
    expect(await mine()).toMatchObject([{ requestId, answer: { outcome: 'fulfilled' } }]);
    expect((await ask('objection')).requestId).not.toBe(requestId);
  });

  it('is answered by what was done for it: an export, an erasure', async () => {
    await ask('access');
    await ask('erasure');
    const sources = { ...runtime, personalData };
    const who = { params: { customerId: AYU } };

    await exportCustomerData(asking(staff, who), sources);
    const afterExport = await open();
    await eraseCustomer(asking(staff, who), sources);

    expect([afterExport, await open()]).toEqual([['erasure'], []]);
    expect(told('DataRequestAnswered')).toBe(2);
  });

  it('may come two months later in Europe, once, and never in Indonesia', async () => {
    const european = await write('access', { law: 'eu-gdpr' });
    const indonesian = await write('erasure', { law: 'id-pdp' });

    const later = await extend(european.requestId);

    expect(later.dueAt).toBe('2027-02-23T03:00:00.000Z');
    expect(await extend(european.requestId)).toEqual(later);
    expect(await refusalOf(extend(european.requestId, 'Once more'))).toBe('DATA_REQUEST_NOT_EXTENDABLE');
    expect(await refusalOf(extend(indonesian.requestId))).toBe('DATA_REQUEST_NOT_EXTENDABLE');
    expect(told('DataRequestExtended')).toBe(1);
  });

  it('is announced once when it is due within a day, and again for a later deadline', async () => {
    await write('access', { law: 'eu-gdpr', receivedAt: '2026-10-25T03:00:00.000Z' });
    const { requestId } = await write('erasure');
    const announce = async () => {
      await announceDueDataRequests({}, runtime);
      await announceDueDataRequests({}, runtime);
      return told('DataRequestDeadlineApproached');
    };

    const soon = await announce();
    runtime.pass(47 * HOUR);
    const before = await announce();
    runtime.pass(2 * HOUR);
    const due = await announce();
    await answer(requestId);
    runtime.pass(30 * HOUR);

    expect([soon, before, due, await announce()]).toEqual([0, 1, 2, 2]);
  });
});
