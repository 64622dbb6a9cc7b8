import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { update, type Condition, type WriteAction } from '#shared/dynamodb/write-action.ts';
import type { Earning, OpenRule } from '../model/earnings.ts';
import type { TakenBack } from '../model/order-cashback.ts';
import { periodOf, type CashbackRule } from '../model/rule.ts';
import { cashbackItems } from '../table.ts';
import { customerGivenKey, ruleGivenKey } from './keys.ts';

const { ruleGiven, customerGiven } = cashbackItems.items;

/** What a function needs to know what is left of limits, and to count what is given. */
export const limitsGrants = [
  may(ruleGiven, 'BatchGetItem', 'UpdateItem'),
  may(customerGiven, 'BatchGetItem', 'UpdateItem'),
];

interface Given {
  readonly given: number;
}

/** What is left of each rule for one customer, at the time their order was paid. */
export const openRules = async (
  db: Database,
  rules: readonly CashbackRule[],
  { customerId, paidAt }: { readonly customerId: string; readonly paidAt: string },
): Promise<readonly OpenRule[]> => {
  const keys = rules.flatMap((rule) => [
    ruleGivenKey(rule.ruleId),
    customerGivenKey(customerId, rule.ruleId, periodOf(rule, paidAt) ?? '-'),
  ]);
  const found = await db.getMany<Given>(keys);
  return rules.map((rule, at) => {
    const { budget, perCustomer } = rule.limits;
    const [byRule, toCustomer] = [found[2 * at]?.given ?? 0, found[2 * at + 1]?.given ?? 0];
    const left = Math.min(
      budget === undefined ? Infinity : budget - byRule,
      perCustomer === undefined ? Infinity : perCustomer.amount - toCustomer,
    );
    return { rule, left: Math.max(0, left) };
  });
};

/** Counts what is given, under the condition that there is room for it. */
export const countGiven = (
  given: readonly Earning[],
  { customerId, rules }: { readonly customerId: string; readonly rules: readonly CashbackRule[] },
): readonly WriteAction[] =>
  given.flatMap((earning) => {
    const { budget, perCustomer } = rules.find(({ ruleId }) => ruleId === earning.ruleId)?.limits ?? {};
    return counted(customerId, earning, earning.amount, { budget, perCustomer: perCustomer?.amount });
  });

/** Counts what is taken back: others may have it. */
export const countBack = (customerId: string, back: readonly TakenBack[]): readonly WriteAction[] =>
  back.flatMap(({ earning, amount }) => counted(customerId, earning, -amount));

const counted = (
  customerId: string,
  { ruleId, period }: Earning,
  amount: number,
  most: { readonly budget?: number | undefined; readonly perCustomer?: number | undefined } = {},
): readonly WriteAction[] => [
  update(ruleGivenKey(ruleId), { add: { given: amount } }, hasRoom(most.budget, amount)),
  ...(period === undefined
    ? []
    : [
        update(
          customerGivenKey(customerId, ruleId, period),
          { add: { given: amount } },
          hasRoom(most.perCustomer, amount),
        ),
      ]),
];

const hasRoom = (most: number | undefined, amount: number): Condition =>
  most === undefined ? [] : [{ any: [[['given', 'absent']], [['given', '<=', most - amount]]] }];
