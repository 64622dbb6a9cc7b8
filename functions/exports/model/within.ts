/** Is an instant within these days (UTC), both inclusive? */
export const isWithin = (at: string, from = '', to = '9999'): boolean =>
  at.slice(0, 10) >= from && at.slice(0, 10) <= to;
