import { may } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { AccountChart } from '../model/chart.ts';
import { chartBody } from '../schemas.ts';
import { accountingItems } from '../table.ts';

export const chartKey: Key = { table: 'orders', pk: 'ACCT-CHART', sk: 'A' };

export const readChartGrants = [may(accountingItems.items.chart, 'GetItem')];
export const putChartGrants = [...readChartGrants, may(accountingItems.items.chart, 'PutItem')];

export const loadStoredChart = (db: Database): Promise<AccountChart | undefined> =>
  db.get<AccountChart>(chartKey);

/** The chart, or the usual one at version 0. */
export const loadChart = async (db: Database): Promise<AccountChart> =>
  (await loadStoredChart(db)) ?? { version: 0, ...chartBody.parse({}) };
