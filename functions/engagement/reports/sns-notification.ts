import { createVerify } from 'node:crypto';
import * as z from 'zod/mini';
import { jsonOf } from '#shared/json/json-of.ts';

/** https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html */
const notification = z.object({
  Type: z.enum(['Notification', 'SubscriptionConfirmation', 'UnsubscribeConfirmation']),
  MessageId: z.string(),
  TopicArn: z.string(),
  Message: z.string(),
  Timestamp: z.string(),
  SignatureVersion: z.enum(['1', '2']),
  Signature: z.string(),
  SigningCertURL: z.string(),
  Subject: z.optional(z.string()),
  SubscribeURL: z.optional(z.string()),
  Token: z.optional(z.string()),
});

export type SnsNotification = z.output<typeof notification>;

export const readNotification = (rawBody: string): SnsNotification | undefined =>
  z.safeParse(notification, jsonOf(rawBody)).data;

/** Only addresses of SNS itself are fetched: certificates, and confirmations of subscriptions. */
export const snsUrl = (text: string | undefined): URL | undefined => {
  const url = URL.canParse(text ?? '') ? new URL(text ?? '') : undefined;
  const isSns = url?.protocol === 'https:' && /^sns\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$/.test(url.host);
  return isSns ? url : undefined;
};

/** @param certificate PEM, from the address that the notification names */
export const isSignedBySns = (message: SnsNotification, certificate: string): boolean => {
  const algorithm = message.SignatureVersion === '1' ? 'RSA-SHA1' : 'RSA-SHA256';
  try {
    return createVerify(algorithm)
      .update(signedText(message))
      .verify(certificate, message.Signature, 'base64');
  } catch {
    return false;
  }
};

const signedText = (message: SnsNotification): string => {
  const names =
    message.Type === 'Notification'
      ? (['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'] as const)
      : (['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'] as const);
  return names
    .flatMap((name) => (message[name] === undefined ? [] : [`${name}\n${message[name]}\n`]))
    .join('');
};
