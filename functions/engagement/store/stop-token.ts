import { equalInConstantTime, keyedDigest, type Secrets } from '#shared/secrets/secrets.ts';

/** Proves that somebody has the message: derived from its id, never stored. It can do nothing but stop messages. */
export const stopToken = async (secrets: Secrets, messageId: string): Promise<string> =>
  keyedDigest(await secrets.get('tokens'), 'unsubscribe', messageId).slice(0, 32);

export const stops = async (secrets: Secrets, messageId: string, token: string): Promise<boolean> =>
  equalInConstantTime(token, await stopToken(secrets, messageId));
