import { keyedDigest } from '#shared/secrets/secrets.ts';
import { activeSecrets } from '#shared/secrets/timed-signature.ts';

/** The header in which a program shows its key to the sandbox. */
export const SANDBOX_KEY_HEADER = 'satu-sandbox-key';

/** The key that programs show to the sandbox. Derived, so that the secret itself never travels. */
export const sandboxKey = (secret: string): string =>
  keyedDigest(activeSecrets(secret)[0] ?? '', 'sandbox-key', '');
