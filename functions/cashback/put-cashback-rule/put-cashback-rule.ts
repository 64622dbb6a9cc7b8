import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { invalidRequest } from '#shared/problems/problem.ts';
import type { UseCase } from '#shared/http/request.ts';
import { saveUpsert } from '#shared/http/save-upsert.ts';
import { currencies } from '#shared/money/money.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { CashbackRule, RuleContent } from '../model/rule.ts';
import { ruleKey } from '../store/keys.ts';
import { givenBy } from '../store/rules.ts';
import { viewOfRule } from '../view/rule-view.ts';
import type { PutCashbackRule } from './contract.ts';

export const putCashbackRule: UseCase<typeof PutCashbackRule, Runtime> = async (request, { db }) => {
  const { ruleId } = request.params;
  refuseNonsense(request.body);
  const [current, [given = 0]] = await Promise.all([
    db.get<CashbackRule>(ruleKey(ruleId)),
    givenBy(db, [ruleId]),
  ]);
  const wanted: Omit<CashbackRule, keyof Versioned> = { ruleId, ...request.body };
  const { status, aggregate } = await saveUpsert(db, { key: ruleKey(ruleId), current }, wanted, request);
  return { status, body: viewOfRule(aggregate, given), version: aggregate.version };
};

/** A currency nobody knows, and an end before the beginning, would never give anything. */
const refuseNonsense = ({ currency, startsAt, endsAt }: RuleContent): void => {
  const errors = [
    ...(Object.hasOwn(currencies, currency)
      ? []
      : [
          {
            pointer: '/body/currency',
            code: 'unknown_currency',
            detail: `${currency} is not a currency of ISO 4217`,
          },
        ]),
    ...(endsAt === undefined || Date.parse(endsAt) > Date.parse(startsAt)
      ? []
      : [
          {
            pointer: '/body/endsAt',
            code: 'too_small',
            detail: `${endsAt} is not after startsAt, ${startsAt}`,
          },
        ]),
  ];
  if (errors.length > 0) throw invalidRequest(errors);
};
