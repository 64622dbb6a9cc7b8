import { beforeEach, describe, expect, it } from '@jest/globals';
import { DAY, instant } from '#shared/time/clock.ts';
import { asking, customer, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { eventTypes } from '../../../test/support/sample-order.ts';
import { testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { customerIdFor } from '../../customers/public.ts';
import { putConsents } from '../../customers/put-consents/put-consents.ts';
import { putMe } from '../../customers/put-me/put-me.ts';
import { deleteMyFact } from '../delete-my-fact/delete-my-fact.ts';
import { listCustomerFacts } from '../list-customer-facts/list-customer-facts.ts';
import { listFactKinds } from '../list-fact-kinds/list-fact-kinds.ts';
import { listMyFacts } from '../list-my-facts/list-my-facts.ts';
import { putFactKind } from '../put-fact-kind/put-fact-kind.ts';
import { putMyFact } from '../put-my-fact/put-my-fact.ts';
import { personalData } from '../personal-data.ts';
import type { FactValue } from '../model/fact.ts';
import { putCustomerFact } from './put-customer-fact.ts';

const staff = staffWith('facts.write', 'customers.read', 'customers.write');
const AYU = customerIdFor('ayu-login');
const ayu = customer(AYU);
let runtime: TestRuntime;
beforeEach(async () => {
  runtime = testRuntime();
  await putMe(asking(ayu, { body: { addresses: [] } }), runtime);
  await define('size', { type: 'choice', choices: ['S', 'M', 'L'], keptDays: 30 });
  await define('style', { group: 'psychographic', saidBy: 'both' });
  await define('religion', { saidBy: 'customer', isSensitive: true });
  await define('score', { group: 'behavioural', type: 'number', saidBy: 'shop' });
});

type Body = Parameters<typeof putFactKind>[0]['body'];
const define = (factId: string, changes: Partial<Body> = {}) =>
  putFactKind(
    asking(staff, {
      params: { factId },
      body: {
        name: factId,
        group: 'demographic',
        type: 'text',
        saidBy: 'both',
        isSensitive: false,
        ...changes,
      } as Body,
      ifMatch: 0,
    }),
    runtime,
  );
const record = (factId: string, value: FactValue, at?: string) =>
  putCustomerFact(
    asking(staff, { params: { customerId: AYU, factId }, body: { value, source: 'store-form', at } }),
    runtime,
  );
const say = (factId: string, value: FactValue) =>
  putMyFact(asking(ayu, { params: { factId }, body: { value } }), runtime);
const mine = async () =>
  Object.fromEntries(
    (await listMyFacts(asking(ayu, {}), runtime)).body.data.map(({ factId, value, source }) => [
      factId,
      [value, source],
    ]),
  );
const seen = async () =>
  (await listCustomerFacts(asking(staff, { params: { customerId: AYU } }), runtime)).body.data.map(
    ({ factId }) => factId,
  );

describe('a fact about a customer', () => {
  it('has its source and time, and the later one holds whoever says it', async () => {
    const now = instant(runtime.clock);
    await record('size', 'S', '2026-11-01T00:00:00.000Z');
    await say('size', 'M');
    await record('size', 'L', '2026-11-10T00:00:00.000Z');

    expect(await mine()).toEqual({ size: ['M', 'customer'] });
    expect(await refusalOf(record('size', 'L', new Date(Date.parse(now) + DAY).toISOString()))).toBe(
      'INVALID_REQUEST',
    );
    runtime.pass(30 * DAY);
    expect(await mine()).toEqual({});
    expect(eventTypes(runtime, 'PF#', 'customers')).toEqual(['ProfileFactChanged', 'ProfileFactChanged']);
  });

  it('is refused where its kind does not know it, by a clear word', async () => {
    expect(await refusalOf(say('size', 'XXL'))).toBe('FACT_VALUE_WRONG');
    expect(await refusalOf(say('height', 170))).toBe('FACT_KIND_NOT_FOUND');
    expect(await refusalOf(say('score', 7))).toBe('FACT_NOT_YOURS');
    expect(await refusalOf(record('religion', 'none'))).toBe('FACT_NOT_YOURS');
  });

  it('that profiles them is not recorded for who does not want it; what they say themselves is', async () => {
    await putConsents(
      asking(ayu, {
        body: {
          consents: [{ medium: 'email', purpose: 'profiling', state: 'withdrawn', textVersion: '1' }],
          source: 'web',
        },
      }),
      runtime,
    );

    expect(await refusalOf(record('score', 7))).toBe('FACT_NOT_ALLOWED');
    expect(await refusalOf(record('size', 'S'))).toBe('none');
    expect(await refusalOf(say('style', 'batik'))).toBe('none');
  });

  it('that is sensitive is for the customer alone; all of it is exported and erased', async () => {
    await say('religion', 'own');
    await say('style', 'batik');

    const [held] = (await personalData(runtime.db, { customerId: AYU, orders: [] })).records;
    expect(await seen()).toEqual(['style']);
    expect(held?.content).toMatchObject({ facts: { religion: { value: 'own' } } });
    for (const action of held?.erase ?? []) await runtime.db.writeOne(action);
    expect(await mine()).toEqual({});
  });

  it('is removed by the customer, whoever said it, and staff see which facts there are', async () => {
    await record('size', 'S');
    await deleteMyFact(asking(ayu, { params: { factId: 'size' } }), runtime);
    await deleteMyFact(asking(ayu, { params: { factId: 'size' } }), runtime);
    const kinds = async (actor: Parameters<typeof asking>[0]) =>
      (await listFactKinds(asking(actor, {}), runtime)).body.data.map(({ factId }) => factId);

    expect(await mine()).toEqual({});
    expect(await kinds(staff)).toEqual(['religion', 'score', 'size', 'style']);
    expect(await kinds(ayu)).toEqual(['religion', 'size', 'style']);
    expect(eventTypes(runtime, 'PF#', 'customers')).toHaveLength(2);
  });
});
