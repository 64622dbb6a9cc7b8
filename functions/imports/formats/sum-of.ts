import { BadRow } from '../model/record.ts';

const DECIMAL = /^(\d+)(?:\.(\d+))?$/;

/** A price and a surcharge, both written with a point, added digit by digit. Throws `BadRow`. */
export const sumOf = (price: string, surcharge: string): string => {
  if (surcharge === '' || /^0+(\.0*)?$/.test(surcharge)) return price;
  const [a, b] = [DECIMAL.exec(price), DECIMAL.exec(surcharge)];
  if (a === null || b === null)
    throw new BadRow(
      'WRONG_PRICE',
      `${price} and the surcharge ${surcharge} cannot be added; write both like 1299.90`,
    );
  const digits = Math.max(a[2]?.length ?? 0, b[2]?.length ?? 0);
  const scaled = ([, whole = '', rest = '']: RegExpExecArray): bigint =>
    BigInt(whole + rest.padEnd(digits, '0'));
  const sum = String(scaled(a) + scaled(b)).padStart(digits + 1, '0');
  return digits === 0 ? sum : `${sum.slice(0, -digits)}.${sum.slice(-digits)}`;
};
