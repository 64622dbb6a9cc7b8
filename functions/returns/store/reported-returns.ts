import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import type { ReportBasis, ReportedReturn } from '../model/return-report.ts';
import { returnsItems } from '../table.ts';

const { reported } = returnsItems.items;

export const reportReturnGrants = [may(reported, 'PutItem')];
export const readReportedGrants = [may(reported, 'Query')];

const partitionOf = (channel: string, by: ReportBasis, month: string): string =>
  `RETD#${channel}#${by}#${month}`;

/** Keeps a received return for the reports of its channel by one of its dates. */
export const reportReturnPart = (
  channel: string,
  by: ReportBasis,
  reportedReturn: ReportedReturn,
): TransactionPart => {
  const { date, returnId } = reportedReturn;
  const pk = partitionOf(channel, by, date.slice(0, 7));
  return {
    actions: [put({ table: 'orders', pk, sk: `${date}#${returnId}` }, reportedReturn)],
    refused: () => undefined,
  };
};

/** The returns of a period, both ends included, oldest first. */
export const readReported = async (
  db: Database,
  channel: string,
  by: ReportBasis,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly ReportedReturn[]> => {
  const months = await Promise.all(
    monthsOf(from, to).map((month) =>
      queryAll<ReportedReturn>(db, 'orders', partitionOf(channel, by, month)),
    ),
  );
  return months.flat().filter(({ date }) => from <= date && date <= to);
};

const monthsOf = (from: string, to: string): readonly string[] => {
  const months: string[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = monthAfter(month)) months.push(month);
  return months;
};

const monthAfter = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
};
