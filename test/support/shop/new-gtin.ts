import { checkDigit } from '../../../functions/catalog/model/gtin.ts';
import { derivedId } from '#shared/ids/ids.ts';
import { shop } from './shop.ts';

/** A GTIN that no other journey's goods have. */
export const newGtin = (): string => {
  const digits = [...derivedId('', shop.unique('gtin'))]
    .map((letter) => letter.charCodeAt(0) % 10)
    .slice(1, 13)
    .join('');
  return `${digits}${checkDigit(digits)}`;
};
