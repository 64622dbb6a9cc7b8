import { createHash, randomBytes } from 'node:crypto';

/** Makes identifiers: a prefix that says what it is, and 128 random bits in Crockford's base 32. */
export interface Ids {
  readonly next: (prefix: string) => string;
}

/** Crockford's base 32, without letters that are taken for others. */
export const BASE_32 = '0123456789abcdefghjkmnpqrstvwxyz';

const base32 = (bytes: Uint8Array): string => {
  let text = '';
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += BASE_32[(buffer >> bits) & 31];
    }
  }
  return bits > 0 ? text + BASE_32[(buffer << (5 - bits)) & 31] : text;
};

/** Unguessable ids: 2^128 possibilities, so an id alone tells nobody another one. */
export const randomIds: Ids = { next: (prefix) => `${prefix}_${base32(randomBytes(16))}` };

/** The same id for the same facts, for things that must exist once per cause. Facts are joined unambiguously. */
export const derivedId = (prefix: string, ...facts: readonly string[]): string =>
  `${prefix}_${base32(createHash('sha256').update(JSON.stringify(facts)).digest().subarray(0, 16))}`;

/** A short hash of any JSON value, the same for the same value whatever the order of its keys. */
export const hashOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(value, sortedKeys) ?? 'undefined')
    .digest('base64url')
    .slice(0, 22);

const sortedKeys = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
