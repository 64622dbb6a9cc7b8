import { keyedDigest, type Secrets } from '#shared/secrets/secrets.ts';
import { SECRET_PREFIX, type Webhook } from '../model/webhook.ts';

/** The secret of a webhook. Derived from its id and generation, so it is never stored and cannot be guessed. */
export const secretOf = async (
  secrets: Secrets,
  { webhookId, generation }: Pick<Webhook, 'webhookId' | 'generation'>,
): Promise<string> => {
  const digest = keyedDigest(await secrets.get('tokens'), 'webhook', `${webhookId}:${generation}`);
  return SECRET_PREFIX + Buffer.from(digest, 'base64url').toString('base64');
};

/** The secrets that sign now: for a day after a rotation also the one before, so that receivers change without a gap. */
export const activeSecretsOf = async (
  secrets: Secrets,
  webhook: Pick<Webhook, 'webhookId' | 'generation' | 'previousUntil'>,
  now: number,
): Promise<readonly string[]> => {
  const { generation, previousUntil } = webhook;
  const isBoth = previousUntil !== undefined && now < Date.parse(previousUntil);
  return Promise.all([
    secretOf(secrets, webhook),
    ...(isBoth ? [secretOf(secrets, { ...webhook, generation: generation - 1 })] : []),
  ]);
};
