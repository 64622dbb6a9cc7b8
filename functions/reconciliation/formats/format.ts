import type { SettledRow } from '../model/settlement.ts';

/** A line of a file by its columns: lower case, blanks for underscores. */
export type FileRecord = Readonly<Record<string, string>>;

/** How the settlement file of a payment method is read. */
export interface SettlementFormat {
  /** The zone of its days, IANA name. */
  readonly timeZone: string;
  /** Columns it cannot do without; of several names any one. */
  readonly columns: readonly (readonly string[])[];
  /** The row without its number; a text says what cannot be read, nothing a line that is no money. */
  readonly read: (record: FileRecord, currency: string) => Omit<SettledRow, 'row'> | string | undefined;
}

/** The first of some columns that the file has. */
export const cell = (record: FileRecord, names: readonly string[]): string | undefined => {
  const name = names.find((each) => record[each] !== undefined);
  return name === undefined ? undefined : record[name];
};
