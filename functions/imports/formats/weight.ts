import { textOf } from './fields.ts';
import { BadRow } from '../model/record.ts';

/** Grams of the units that feeds use; a number alone is grams. */
const GRAMS: Readonly<Record<string, number>> = { '': 1, g: 1, kg: 1000, oz: 28.349_523_125, lb: 453.592_37 };

/** A weight in whole grams, never less than one: `300`, `300 g`, `1.5 kg`, `12 oz`, `2 lb`. Nothing weighs 0, so 0 says nothing. */
export const weightOf = (value: unknown, field: string): { readonly weightGrams?: number } => {
  const text = textOf(value).toLowerCase();
  if (text === '') return {};
  const [, number = '', unit = ''] = /^(\d{1,7}(?:\.\d+)?)\s*([a-z]*)$/.exec(text) ?? [];
  const grams = Number(number) * (GRAMS[unit] ?? NaN);
  if (number === '' || Number.isNaN(grams))
    throw new BadRow('WRONG_WEIGHT', `${field} is ${JSON.stringify(text)}; write 300 g, or 1.5 kg`);
  return grams === 0 ? {} : { weightGrams: Math.max(1, Math.round(grams)) };
};
