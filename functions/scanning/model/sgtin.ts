import { checkDigit } from '../../catalog/public.ts';

/** One tagged unit. */
export interface Sgtin {
  readonly gtin: string;
  readonly serial: string;
}

/** Bits and digits of the company prefix by partition value; the item reference has the rest (EPC TDS 2.1, table 14-2). */
const PARTITIONS = [
  { bits: 40n, digits: 12 },
  { bits: 37n, digits: 11 },
  { bits: 34n, digits: 10 },
  { bits: 30n, digits: 9 },
  { bits: 27n, digits: 8 },
  { bits: 24n, digits: 7 },
  { bits: 20n, digits: 6 },
] as const;
const SGTIN_96 = 0x30n;
const SERIAL_BITS = 38n;
/** Company prefix and indicator with item reference together. */
const ITEM_BITS = 44n;
const ITEM_DIGITS = 13;

const bits = (value: bigint, from: bigint, count: bigint): bigint => (value >> from) & ((1n << count) - 1n);

/**
 * Decodes the 24 hexadecimal digits that an RFID reader gives for an SGTIN-96 tag. Other kinds of tags and damaged reads
 * give nothing: wrong header, a partition that does not exist, numbers that have more digits than their field.
 */
export const decodeSgtin96 = (hex: string): Sgtin | undefined => {
  if (!/^[0-9A-F]{24}$/i.test(hex)) return undefined;
  const value = BigInt(`0x${hex}`);
  if (bits(value, 88n, 8n) !== SGTIN_96) return undefined;
  const partition = PARTITIONS[Number(bits(value, 82n, 3n))];
  if (partition === undefined) return undefined;
  const itemBits = ITEM_BITS - partition.bits;
  const company = bits(value, SERIAL_BITS + itemBits, partition.bits).toString();
  const item = bits(value, SERIAL_BITS, itemBits).toString();
  return sgtinOf(company, item, bits(value, 0n, SERIAL_BITS).toString(), partition.digits);
};

/** `urn:epc:id:sgtin:CompanyPrefix.ItemReference.Serial`, as readers and EPCIS write the same. */
export const sgtinOfUri = (uri: string): Sgtin | undefined => {
  const found =
    /^urn:epc:(?:id:sgtin|tag:sgtin-96:[0-7]):?\.?(\d{6,12})\.(\d{1,7})\.([A-Za-z0-9]{1,20})$/i.exec(uri);
  const [, company = '', item = '', serial = ''] = found ?? [];
  if (found === null || company.length + item.length !== ITEM_DIGITS) return undefined;
  return sgtinOf(company, item, serial, company.length);
};

/** The first digit of the item reference is the indicator, which a GTIN begins with. */
const sgtinOf = (company: string, item: string, serial: string, digits: number): Sgtin | undefined => {
  if (company.length > digits || item.length > ITEM_DIGITS - digits) return undefined;
  const reference = item.padStart(ITEM_DIGITS - digits, '0');
  const body = `${reference[0] ?? ''}${company.padStart(digits, '0')}${reference.slice(1)}`;
  return { gtin: `${body}${checkDigit(body)}`, serial };
};
