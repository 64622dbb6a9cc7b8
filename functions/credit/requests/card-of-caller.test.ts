import { describe, expect, it } from '@jest/globals';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { MINUTE } from '#shared/time/clock.ts';
import { codeOf, pinOf } from '../store/codes.ts';
import { issueCardParts } from '../store/issue-card.ts';
import { cardOfCaller } from './card-of-caller.ts';

const guest: Actor = { kind: 'guest' };

/** A card with a PIN, and a way to try PINs of it. */
const shop = async () => {
  const runtime = testRuntime();
  const { db, clock, secrets } = runtime;
  const card = { accountId: 'gc_1', amount: 250_000, currency: 'IDR', reason: 'goodwill' };
  const how = { clock, secrets, cause: { actor: 'test', correlationId: 'c' } };
  const { parts } = await issueCardParts({ ...card, status: 'active', hasPin: true }, how);
  await commit(db, parts);
  const right = { code: await codeOf(secrets, 'gc_1'), pin: await pinOf(secrets, 'gc_1') };
  return { runtime, right };
};

const tryFrom = async (
  runtime: TestRuntime,
  card: { code: string; pin?: string },
  { address = '203.0.113.1', actor = guest }: { address?: string; actor?: Actor } = {},
): Promise<string> => {
  const caller = { actor, origin: { ...requestFrom(actor).origin, sourceIp: address } };
  return cardOfCaller(card, caller, runtime).then(
    ({ accountId }) => accountId,
    (error: { contract: { code: string } }) => error.contract.code,
  );
};

describe('the code and PIN of a gift card', () => {
  it('open it, as often as they are right', async () => {
    const { runtime, right } = await shop();

    for (let time = 0; time < 70; time += 1) expect(await tryFrom(runtime, right)).toBe('gc_1');
  });

  it('are locked after ten wrong PINs from ten addresses: the right PIN from a fresh one is refused too', async () => {
    const { runtime, right } = await shop();
    const wrong = { ...right, pin: '000000x' };

    for (let at = 0; at < 10; at += 1)
      expect(await tryFrom(runtime, wrong, { address: `198.51.100.${at}` })).toBe('GIFT_CARD_NOT_FOUND');

    expect(await tryFrom(runtime, wrong, { address: '198.51.100.99' })).toBe('TOO_MANY_CODES');
    expect(await tryFrom(runtime, right, { address: '198.51.100.100' })).toBe('TOO_MANY_CODES');
  });

  it('are free again after a quarter of an hour', async () => {
    const { runtime, right } = await shop();
    for (let at = 0; at < 11; at += 1) await tryFrom(runtime, { ...right, pin: 'x' }, { address: `a${at}` });

    runtime.pass(15 * MINUTE);

    expect(await tryFrom(runtime, right)).toBe('gc_1');
  });

  it('answer alike whether or not a card has the code', async () => {
    const { runtime, right } = await shop();
    const answersTo = async (code: string) => {
      const answers: string[] = [];
      for (let at = 0; at < 12; at += 1)
        answers.push(await tryFrom(runtime, { code, pin: 'x' }, { address: `${code}-${at}` }));
      return answers;
    };

    expect(await answersTo(right.code)).toEqual(await answersTo('AAAA-BBBB-CCCC-DDDD'));
  });

  it('stop one address that uses many accounts, and one account that uses many addresses', async () => {
    const { runtime } = await shop();
    const customer = (at: number): Actor => ({ kind: 'customer', customerId: `cus_${at}` });
    const byAddress: string[] = [];
    for (let at = 0; at < 61; at += 1)
      byAddress.push(await tryFrom(runtime, { code: `CODE-${at}` }, { actor: customer(at) }));
    const byAccount: string[] = [];
    for (let at = 0; at < 11; at += 1)
      byAccount.push(
        await tryFrom(runtime, { code: `MORE-${at}` }, { actor: customer(99), address: `b${at}` }),
      );

    expect([byAddress[59], byAddress[60]]).toEqual(['GIFT_CARD_NOT_FOUND', 'TOO_MANY_CODES']);
    expect([byAccount[9], byAccount[10]]).toEqual(['GIFT_CARD_NOT_FOUND', 'TOO_MANY_CODES']);
  });

  it('are counted before anything is looked up: of sixty guesses at once exactly ten are', async () => {
    const { runtime, right } = await shop();

    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, at) => tryFrom(runtime, { ...right, pin: 'x' }, { address: `c${at}` })),
    );

    expect(answers.filter((answer) => answer === 'GIFT_CARD_NOT_FOUND')).toHaveLength(10);
  });
});
