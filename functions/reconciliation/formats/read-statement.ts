import type { FileRecord } from './format.ts';
import { readAmount } from './read-amount.ts';

/** A line of a bank statement. */
export interface StatementLine {
  /** Row of the file, the columns being row 1. */
  readonly row: number;
  readonly transferId: string;
  /** Minor units; negative for money that went out. */
  readonly amount: number;
  /** The valid order numbers that its text names, each once. */
  readonly numbers: readonly string[];
}

const columns = {
  transferId: ['transfer id', 'transaction id', 'reference', 'id'],
  amount: ['amount', 'credit'],
  text: ['description', 'remark', 'keterangan', 'text'],
} as const;

/** The lines of a statement, or what cannot be read of it; then nothing of it is used. */
export const readStatement = (
  records: readonly FileRecord[],
  currency: string,
  readNumber: (said: string) => string | undefined,
): readonly StatementLine[] | string => {
  const missing = Object.values(columns).find((names) => valueOf(records[0] ?? {}, names) === undefined);
  if (records.length > 0 && missing !== undefined) return `the file has no column ${missing.join(' or ')}`;
  const lines: StatementLine[] = [];
  for (const [at, record] of records.entries()) {
    const row = at + 2;
    const amount = readAmount(valueOf(record, columns.amount) || '0', currency);
    const transferId = valueOf(record, columns.transferId)?.trim() ?? '';
    if (amount === undefined || !Number.isSafeInteger(amount)) return `row ${row}: cannot read the amount`;
    if (!/^[!-~]{1,64}$/.test(transferId))
      return `row ${row}: the id is not 1 to 64 letters, digits or signs`;
    lines.push({
      row,
      transferId,
      amount,
      numbers: numbersIn(valueOf(record, columns.text) ?? '', readNumber),
    });
  }
  return lines;
};

const valueOf = (record: FileRecord, names: readonly string[]): string | undefined =>
  names.map((name) => record[name]).find((value) => value !== undefined);

/** Ten digits that may be parted by spaces or dashes; the check digit tells a number of an order from others. */
const numbersIn = (text: string, readNumber: (said: string) => string | undefined): readonly string[] => {
  const said = text.match(/(?<!\d)\d(?:[ -]?\d){9}(?!\d)/g) ?? [];
  return [...new Set(said.flatMap((each) => readNumber(each) ?? []))];
};
