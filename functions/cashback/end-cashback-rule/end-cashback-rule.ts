import { saveAction } from '#shared/dynamodb/aggregate.ts';
import { backOff } from '#shared/dynamodb/back-off.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { checkVersion } from '#shared/problems/version.ts';
import { remembered } from '#shared/idempotency/recent-keys.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import type { CashbackRule } from '../model/rule.ts';
import { ruleKey } from '../store/keys.ts';
import { givenBy } from '../store/rules.ts';
import { requireRule } from '../requests/require-rule.ts';
import { viewOfRule } from '../view/rule-view.ts';
import type { EndCashbackRule } from './contract.ts';

export const endCashbackRule: UseCase<typeof EndCashbackRule, Runtime> = async (request, { db, clock }) => {
  const rule = await ended(request, instant(clock), db);
  const [given = 0] = await givenBy(db, [rule.ruleId]);
  return { status: 200, body: viewOfRule(rule, given), version: rule.version };
};

/** One that is over stays as it is, so a repetition needs no key. */
const ended = async (
  { params, ifMatch, idempotency }: RequestOf<typeof EndCashbackRule>,
  now: string,
  db: Database,
): Promise<CashbackRule> => {
  const wait = backOff({ baseMs: 10, budgetMs: 2000 });
  for (;;) {
    const rule = await requireRule(db, params.ruleId);
    if (rule.endsAt !== undefined && Date.parse(rule.endsAt) <= Date.parse(now)) return rule;
    checkVersion(ifMatch, rule.version, 'optional');
    const recentKeys = remembered(rule.recentKeys, idempotency, 200);
    const after = { ...rule, endsAt: now, version: rule.version + 1, recentKeys };
    if ((await db.writeOne(saveAction(ruleKey(rule.ruleId), after))) === undefined) return after;
    await wait();
  }
};
