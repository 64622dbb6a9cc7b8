import { describe, expect, it } from '@jest/globals';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { DAY } from '#shared/time/clock.ts';
import { adjustStoreCredit } from '../adjust-store-credit/adjust-store-credit.ts';
import { issueGiftCard } from '../issue-gift-card/issue-gift-card.ts';

const support = (staffId = 's1'): Actor => ({
  kind: 'staff',
  staffId,
  role: 'support',
  scopes: ['credit.write'],
});

/** Support gives 500,000 rupiah at once, 2,000,000 in a day and 1,000,000 to one customer in a day. */
const issue = async (runtime: TestRuntime, amount: number, actor: Actor = support()): Promise<string> => {
  const wanted = { amount, currency: 'IDR', reason: 'goodwill', withPin: false, active: true } as const;
  const request = { ...requestFrom(actor), params: undefined, query: undefined };
  return issueGiftCard({ ...request, body: wanted }, runtime).then(() => 'issued', limitOf);
};
const adjust = async (runtime: TestRuntime, amount: number, actor: Actor, customerId = 'cus_1') => {
  const body = { amount, currency: 'IDR', reason: 'appeasement' } as const;
  const request = { ...requestFrom(actor), params: { customerId }, query: undefined };
  return adjustStoreCredit({ ...request, body }, runtime).then(() => 'given', limitOf);
};
const limitOf = (error: { details?: { extensions?: { limitOf?: string } } }): string =>
  error.details?.extensions?.limitOf ?? String(error);

describe('money that staff give', () => {
  it('adds up over the day: twenty gift cards below the limit of one are not twenty times the limit', async () => {
    const runtime = testRuntime();
    const answers: string[] = [];

    for (let time = 0; time < 20; time += 1) answers.push(await issue(runtime, 250_000));

    expect(answers.filter((answer) => answer === 'issued')).toHaveLength(8);
    expect(answers.at(-1)).toBe('day');
  });

  it('adds up over many at once, too', async () => {
    const runtime = testRuntime();

    const answers = await Promise.all(Array.from({ length: 20 }, () => issue(runtime, 250_000)));

    expect(answers.filter((answer) => answer === 'issued')).toHaveLength(8);
  });

  it('is counted for each of them and each day', async () => {
    const runtime = testRuntime();
    for (let time = 0; time < 4; time += 1) await issue(runtime, 500_000);

    expect(await issue(runtime, 500_000, support('s2'))).toBe('issued');
    expect(await issue(runtime, 1)).toBe('day');
    runtime.pass(DAY);
    expect(await issue(runtime, 500_000)).toBe('issued');
  });

  it('goes to one customer up to a limit, whoever of them gives it', async () => {
    const runtime = testRuntime();
    await adjust(runtime, 500_000, support('s1'));
    await adjust(runtime, 500_000, support('s2'));

    expect(await adjust(runtime, 1, support('s3'))).toBe('customer');
    expect(await adjust(runtime, 1, support('s3'), 'cus_2')).toBe('given');
  });

  it('that is taken away does not count', async () => {
    const runtime = testRuntime();
    await adjust(runtime, 500_000, support());
    await adjust(runtime, -500_000, support());

    expect(await adjust(runtime, 500_000, support())).toBe('given');
  });
});
