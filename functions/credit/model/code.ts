/** 32 letters and digits that nobody takes for one another: no 0 and O, no 1 and I. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 16;

/** A code of 16 letters in fours from a digest: 80 bits, so that guessing leads nowhere. */
export const codeFrom = (digest: string): string =>
  [...Buffer.from(digest, 'base64url').subarray(0, LENGTH)]
    .map((byte) => ALPHABET[byte % ALPHABET.length] ?? '')
    .join('')
    .replaceAll(/(.{4})(?!$)/g, '$1-');

/** A PIN of six digits from a digest. */
export const pinFrom = (digest: string): string =>
  String(Buffer.from(digest, 'base64url').readUInt32BE(0) % 1_000_000).padStart(6, '0');

/** A code as it is compared: however it was typed, with or without dashes. */
export const normalisedCode = (typed: string): string => typed.toUpperCase().replaceAll(/[\s-]/g, '');

export const lastFourOf = (code: string): string => code.slice(-4);
