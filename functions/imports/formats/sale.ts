import { textsOf, type Fields } from './fields.ts';
import { DAY } from '#shared/time/clock.ts';
import { BadRow, type VariantRecord } from '../model/record.ts';

const textOf = (value: unknown): string => textsOf(value)[0] ?? '';

/** The feed’s sale price: for the time of `sale_price_effective_date`, or until further notice. */
export const saleOf = (fields: Fields): Pick<VariantRecord, 'sale'> => {
  const price = textOf(fields['sale price']);
  if (price === '') return {};
  const window = textOf(fields['sale price effective date']);
  if (window === '') return { sale: { price } };
  const [from = '', to = '', ...more] = window.split('/');
  if (more.length > 0) throw wrongWindow(window);
  return { sale: { price, from: instantOf(from, window, 'begin'), to: instantOf(to, window, 'end') } };
};

/**
 * `2026-11-24T13:00+0700`, with seconds and a colon in the offset or without. A date without a time is a day in UTC: a
 * sale begins when it begins, and ends when it is over, so that the last day is part of the sale.
 */
const instantOf = (text: string, window: string, bound: 'begin' | 'end'): string => {
  const [, day, time = '', offset = ''] =
    /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}:?\d{2})?)?$/.exec(text.trim()) ?? [];
  const zone = offset === '' ? 'Z' : offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  const at = new Date(`${day}T${time === '' ? '00:00' : time}${zone}`);
  if (day === undefined || Number.isNaN(at.getTime())) throw wrongWindow(window);
  const isWholeDay = time === '' && bound === 'end';
  return new Date(at.getTime() + (isWholeDay ? DAY : 0)).toISOString();
};

const wrongWindow = (window: string): BadRow =>
  new BadRow(
    'WRONG_DATES',
    `sale_price_effective_date is ${JSON.stringify(window)}; write 2026-11-24T13:00+0700/2026-11-29T15:30+0700`,
  );
