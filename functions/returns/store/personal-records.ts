import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { update } from '#shared/dynamodb/write-action.ts';
import { contentOf, FOR_ACCOUNTING, type PersonalRecord } from '#shared/privacy/personal-record.ts';
import { isOpen, type Return } from '../model/return.ts';
import { returnsItems } from '../table.ts';
import { loadReturns, returnKey } from './returns.ts';

export const returnRecordsGrants = [may(returnsItems.items.return, 'UpdateItem')];

/** The returns of an order, and whether one of them is still open. The addresses of photographs and labels, and what the customer wrote in an appeal, are erased. */
export const returnRecords = async (
  db: Database,
  orderId: string,
): Promise<{ readonly records: readonly PersonalRecord[]; readonly isOpen: boolean }> => {
  const { returns } = await loadReturns(db, orderId);
  return { records: returns.map(recordOf), isOpen: returns.some(isOpen) };
};

const recordOf = (one: Return): PersonalRecord => {
  const withoutPhotos = one.lines.map((line) => contentOf(line, ['photo']));
  const isPersonal =
    one.lines.some(({ photo }) => photo !== undefined) ||
    one.label?.url !== undefined ||
    one.appeal?.message !== undefined;
  const appeal = one.appeal === undefined ? undefined : contentOf(one.appeal, ['message']);
  const label = one.label === undefined ? undefined : contentOf(one.label, ['url']);
  const record = { kind: 'return', content: contentOf(one, ['version']) };
  return isPersonal
    ? {
        ...record,
        erase: [update(returnKey(one), { set: { lines: withoutPhotos, label, appeal } }, [['pk', 'exists']])],
      }
    : { ...record, erase: [], keptBecause: FOR_ACCOUNTING };
};
