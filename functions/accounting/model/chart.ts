import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { accountNames, usualChart, type AccountName } from './accounts.ts';

export interface AccountInBooks {
  readonly account: AccountName;
  readonly method?: string;
  readonly code: string;
  readonly name: string;
}

/** Codes and names of the accounts, where they are not the usual ones, and the zone of the days. */
export interface AccountChart extends Versioned {
  readonly timeZone: string;
  readonly accounts: readonly AccountInBooks[];
}

export const codeAndName = (
  { accounts }: Pick<AccountChart, 'accounts'>,
  { account, method }: Pick<AccountInBooks, 'account' | 'method'>,
): Pick<AccountInBooks, 'code' | 'name'> => {
  const found =
    accounts.find((each) => each.account === account && each.method === method) ??
    accounts.find((each) => each.account === account && each.method === undefined) ??
    usualChart[account];
  return { code: found.code, name: found.name };
};

/** Every account once, and those of single methods. */
export const wholeChart = (chart: AccountChart): readonly AccountInBooks[] => [
  ...accountNames.map((account) => ({ account, ...codeAndName(chart, { account }) })),
  ...chart.accounts.filter(({ method }) => method !== undefined),
];
