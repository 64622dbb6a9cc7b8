import { inMajorUnits } from '#shared/money/money.ts';

/** `IDR 222,000`: by code, so that every font can print it. */
export const moneyText = (amount: number, currency: string): string => {
  const [whole = '', fraction] = inMajorUnits({ amount, currency }).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${currency} ${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
};
