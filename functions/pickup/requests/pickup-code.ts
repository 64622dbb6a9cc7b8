import { keyedDigest, type Secrets } from '#shared/secrets/secrets.ts';
import type { FulfilmentOrder } from '../../fulfilment/public.ts';

/** Letters and digits that cannot be confused: no 0, 1, I, O. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 8;

type PickupOf = Pick<FulfilmentOrder, 'fulfilmentId' | 'locationId'>;

/**
 * The code that a customer shows at the counter. Derived from a key, so it is stored nowhere and still the same
 * for a message that is sent again.
 *
 * @param issue counts the codes that were given out; a new one makes the old one useless
 */
export const pickupCode = async (
  secrets: Secrets,
  { fulfilmentId }: Pick<PickupOf, 'fulfilmentId'>,
  issue: number,
): Promise<string> => {
  const digest = Buffer.from(
    keyedDigest(await secrets.get('tokens'), 'pickup-code', `${fulfilmentId}#${issue}`),
    'base64url',
  );
  return Array.from({ length: LENGTH }, (_, at) => ALPHABET[(digest[at] ?? 0) % ALPHABET.length]).join('');
};

/** What is stored of a code: bound to the fulfilment and its location, and of no use without the key. */
export const pickupDigest = async (
  secrets: Secrets,
  { fulfilmentId, locationId }: PickupOf,
  code: string,
): Promise<string> =>
  keyedDigest(await secrets.get('tokens'), 'pickup-digest', `${fulfilmentId}#${locationId}#${code}`);

/** Accepts any case, blanks and dashes. */
export const normalisedCode = (said: string): string => said.toUpperCase().replaceAll(/[\s-]/g, '');

/** In two groups, as it is written in a message. */
export const spacedCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** Content of the QR code: it identifies one fulfilment with its current code, and contains no personal data. */
export const pickupToken = async (
  secrets: Secrets,
  { fulfilmentId, locationId }: PickupOf,
  issue: number,
): Promise<string> => {
  const signature = keyedDigest(
    await secrets.get('tokens'),
    'pickup-qr',
    `${fulfilmentId}#${locationId}#${issue}`,
  );
  return `${fulfilmentId}.${issue}.${signature.slice(0, 32)}`;
};
