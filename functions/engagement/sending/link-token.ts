import { equalInConstantTime, keyedDigest, type Secrets } from '#shared/secrets/secrets.ts';

/** What a link in a message may do; a token for one does nothing else. */
type LinkPurpose = 'unsubscribe' | 'confirm-address' | 'reply' | 'report';

/** Proves that somebody has the message: derived from its id, never stored. */
export const linkToken = async (secrets: Secrets, purpose: LinkPurpose, messageId: string): Promise<string> =>
  keyedDigest(await secrets.get('tokens'), purpose, messageId).slice(0, 32);

export const isLinkToken = async (
  secrets: Secrets,
  purpose: LinkPurpose,
  messageId: string,
  token: string,
): Promise<boolean> => equalInConstantTime(token, await linkToken(secrets, purpose, messageId));
