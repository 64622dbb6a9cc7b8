import { parsePhoneNumberFromString, type MetadataJson } from 'libphonenumber-js/core';
import home from './phone-metadata.json' with { type: 'json' };

/** Numbers without a country code are read as numbers of this country, calling code 62. */
const HOME_COUNTRY = 'ID';

/**
 * Only its numbering plan comes along: 24 KB in every bundle in place of 106 KB with those of all countries. Numbers of
 * other countries are told by their form.
 */
const plan = home as unknown as MetadataJson;

/** A number that is written out whole, in E.164. */
const WHOLE = /^\+[1-9]\d{6,14}$/;

/**
 * The one spelling of a phone number, E.164: `0812-3456-7890`, `+62 0812 3456 7890` and `0062 812 3456 7890` are
 * `+6281234567890`. What is no phone number stays as it was, so that whoever checks it can say what was found.
 */
export const toE164 = (text: string): string => {
  const written = withPlus(text.trim());
  if (/^\+(?!62)/.test(written)) return foreign(written) ?? text;
  const number = parsePhoneNumberFromString(written, HOME_COUNTRY, plan);
  return number?.isPossible() === true && number.ext === undefined ? number.number : text;
};

/** Spreadsheets drop the plus, and other countries dial 00 in its place. */
const withPlus = (text: string): string => text.replace(/^(00(?=[1-9])|(?=628\d))/, '+');

/** The (0) between country code and number is for callers at home. */
const foreign = (text: string): string | undefined => {
  const digits = text.replace('(0)', '').replaceAll(/[ ()./-]/g, '');
  return WHOLE.test(digits) ? digits : undefined;
};

/** Whether a text is a phone number in its one spelling. */
export const isE164 = (text: string): boolean => WHOLE.test(text);
