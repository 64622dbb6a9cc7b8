import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import { remove } from '#shared/dynamodb/write-action.ts';
import { contentOf, FOR_ACCOUNTING, type PersonalRecord } from '#shared/privacy/personal-record.ts';
import type { CreditEntry } from '../model/entry.ts';
import { creditItems } from '../table.ts';
import { loadAccount } from './accounts.ts';
import { accountKey, noteKey, pointsAccountId, storeCreditId } from './keys.ts';

const { account, entry, note } = creditItems.items;

export const creditRecordsGrants = [
  may(account, 'GetItem'),
  may(entry, 'Query'),
  may(note, 'BatchGetItem', 'DeleteItem'),
];

/** Points and store credit with their ledgers, and what staff noted about them. */
export const creditRecords = async (
  db: Database,
  customerId: string,
  currencies: readonly string[],
): Promise<readonly PersonalRecord[]> => {
  const ids = [pointsAccountId(customerId), ...currencies.map((each) => storeCreditId(customerId, each))];
  return (await Promise.all(ids.map((accountId) => recordsOf(db, accountId)))).flat();
};

const recordsOf = async (db: Database, accountId: string): Promise<readonly PersonalRecord[]> => {
  const found = await loadAccount(db, accountId);
  if (found === undefined) return [];
  const { table, pk } = accountKey(accountId);
  const entries = await queryAll<CreditEntry>(db, table, pk, { sortPrefix: 'T#' });
  const keys = entries.map(({ step }) => noteKey(accountId, step));
  const notes = await db.getMany<object>(keys);
  const ledger = { ...contentOf(found, ['version']), entries: entries.map((each) => contentOf(each)) };
  return [
    { kind: found.kind, content: ledger, erase: [], keptBecause: FOR_ACCOUNTING },
    ...keys.flatMap((key, at) => {
      const written = notes[at];
      return written === undefined
        ? []
        : [{ kind: 'credit_note', content: contentOf(written), erase: [remove(key)] }];
    }),
  ];
};
