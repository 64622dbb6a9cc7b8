import type { FulfilmentOrder } from '../../fulfilment/public.ts';
import { equalInConstantTime, type Secrets } from '#shared/secrets/secrets.ts';
import { normalisedCode, pickupDigest, pickupToken } from './pickup-code.ts';

/** True for the valid code of a pick-up, or the token of its QR code. */
export const isRightProof = async (
  secrets: Secrets,
  fulfilment: FulfilmentOrder,
  { code, qrToken }: { readonly code?: string | undefined; readonly qrToken?: string | undefined },
): Promise<boolean> => {
  const { pickup } = fulfilment;
  if (pickup === undefined) return false;
  if (qrToken !== undefined)
    return equalInConstantTime(qrToken, await pickupToken(secrets, fulfilment, pickup.issue));
  const digest = await pickupDigest(secrets, fulfilment, normalisedCode(code ?? ''));
  return equalInConstantTime(digest, pickup.digest);
};
