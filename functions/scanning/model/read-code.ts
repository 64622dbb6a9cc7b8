import { normalisedGtin } from '../../catalog/public.ts';
import { gs1Elements, SEPARATOR } from './gs1-elements.ts';
import type { CodeProblem } from './scan-session.ts';
import { decodeSgtin96, sgtinOfUri } from './sgtin.ts';

/** Begins with a symbology identifier, a bracket, FNC1 or a GTIN. */
const ELEMENT_STRING = new RegExp(`^(?:[\\](${SEPARATOR}]|01\\d{14})`);

/** What a code says about the unit it is on. */
export interface ReadUnit {
  /** 14 digits. */
  readonly gtin?: string;
  /** The code as it stands, where it may be a SKU. */
  readonly sku?: string;
  readonly serial?: string;
  readonly lot?: string;
  /** ISO 8601 date. */
  readonly expiresOn?: string;
  /** Units that the label counts for (AI 30 or 37). @default 1 */
  readonly units?: number;
}

export type CodeReading =
  /** `otherwise`: what is wrong with the code if no SKU is called so. */
  | { readonly kind: 'unit'; readonly unit: ReadUnit; readonly otherwise?: CodeProblem }
  | { readonly kind: 'unreadable'; readonly problem: CodeProblem };

/**
 * Reads what a scanner or an RFID reader gives: GTIN, GS1-128, GS1 DataMatrix or QR, GS1 Digital Link, SGTIN-96 in
 * hexadecimal digits or as a URI, or a SKU.
 */
export const readCode = (raw: string): CodeReading => {
  const text = raw.trim().replaceAll('␝', SEPARATOR);
  if (/^[0-9A-F]{24}$/i.test(text)) return tag(decodeSgtin96(text));
  if (/^urn:epc:/i.test(text)) return tag(sgtinOfUri(text));
  if (/^https?:\/\//i.test(text)) return ofElements(linkElements(text));
  const gtin = normalisedGtin(text);
  if (gtin !== undefined) return { kind: 'unit', unit: { gtin, sku: text } };
  if (/^(?:\d{8}|\d{12,14})$/.test(text))
    return { kind: 'unit', unit: { sku: text }, otherwise: 'BAD_CHECK_DIGIT' };
  if (ELEMENT_STRING.test(text)) return ofElements(gs1Elements(text));
  return { kind: 'unit', unit: { sku: text } };
};

const tag = (unit: ReadUnit | undefined): CodeReading =>
  unit === undefined ? { kind: 'unreadable', problem: 'NOT_AN_ITEM_TAG' } : { kind: 'unit', unit };

/** Keys of a GS1 Digital Link stand in its path, other elements in its path or its query. */
const linkElements = (text: string): ReadonlyMap<string, string> | undefined => {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const path = url.pathname.split('/');
  const at = path.indexOf('01');
  if (at === -1) return undefined;
  const elements = new Map<string, string>();
  for (let key = at; key + 1 < path.length; key += 2)
    elements.set(path[key] ?? '', decoded(path[key + 1] ?? ''));
  for (const [key, value] of url.searchParams) if (!elements.has(key)) elements.set(key, value);
  const gtin = elements.get('01');
  if (gtin !== undefined && /^\d{8,13}$/.test(gtin)) elements.set('01', gtin.padStart(14, '0'));
  return elements;
};

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

const ofElements = (elements: ReadonlyMap<string, string> | undefined): CodeReading => {
  const item = elements?.get('01') ?? elements?.get('02');
  if (elements === undefined || item === undefined) return { kind: 'unreadable', problem: 'NO_ITEM_IN_CODE' };
  const gtin = normalisedGtin(item);
  if (gtin === undefined) return { kind: 'unreadable', problem: 'BAD_CHECK_DIGIT' };
  const expiry = elements.get('17');
  const expiresOn = expiry === undefined ? undefined : dateOf(expiry);
  if (expiry !== undefined && expiresOn === undefined)
    return { kind: 'unreadable', problem: 'BAD_EXPIRY_DATE' };
  const count = elements.get('37') ?? elements.get('30');
  return {
    kind: 'unit',
    unit: {
      gtin,
      serial: elements.get('21'),
      lot: elements.get('10'),
      expiresOn,
      units: count !== undefined && /^\d{1,4}$/.test(count) ? Math.max(1, Number(count)) : undefined,
    },
  };
};

/** YYMMDD of this century; day 00 is the last of the month (GS1 General Specifications 3.4.7). */
const dateOf = (text: string): string | undefined => {
  const [, year = '', month = '', day = ''] = /^(\d{2})(\d{2})(\d{2})$/.exec(text) ?? [];
  const last = new Date(Date.UTC(2000 + Number(year), Number(month), 0)).getUTCDate();
  const number = day === '00' ? last : Number(day);
  if (year === '' || Number(month) < 1 || Number(month) > 12 || number > last) return undefined;
  return `20${year}-${month}-${String(number).padStart(2, '0')}`;
};
