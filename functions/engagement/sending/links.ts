import { ConfirmAddress } from '../confirm-address/contract.ts';
import { ReplyToMessage } from '../reply-to-message/contract.ts';
import { ReportNotification } from '../report-notification/contract.ts';
import { RestoreCart } from '../restore-cart/contract.ts';
import { linkToken } from './link-token.ts';
import { Unsubscribe } from '../unsubscribe/contract.ts';
import type { SendingDependencies } from './dependencies.ts';

type LinkDependencies = Pick<SendingDependencies, 'apiUrl' | 'secrets'>;

/** The page that brings a cart back; what opens a guest's cart is added behind the `#`. */
export const restoreLink = (apiUrl: string, cartId: string): string =>
  `${apiUrl}${RestoreCart.path}#cart=${cartId}`;

/** The page, and the address to POST to, that stops messages like this one. */
export const stopLink = async ({ apiUrl, secrets }: LinkDependencies, messageId: string): Promise<string> =>
  `${apiUrl}${pathOf(Unsubscribe.path, messageId)}?token=${await linkToken(secrets, 'unsubscribe', messageId)}`;

/** Where a browser reports what became of a notification, by `report` in the query. */
export const reportLink = async ({ apiUrl, secrets }: LinkDependencies, messageId: string): Promise<string> =>
  `${apiUrl}${pathOf(ReportNotification.path, messageId)}?token=${await linkToken(secrets, 'report', messageId)}`;

/** The page that confirms an address. */
export const confirmLink = async (dependencies: LinkDependencies, messageId: string): Promise<string> =>
  `${confirmLinkWithoutToken(dependencies, messageId)}?token=${await linkToken(dependencies.secrets, 'confirm-address', messageId)}`;

/** The same as it is kept: it opens nothing. */
export const confirmLinkWithoutToken = (
  { apiUrl }: Pick<LinkDependencies, 'apiUrl'>,
  messageId: string,
): string => `${apiUrl}${pathOf(ConfirmAddress.path, messageId)}`;

/** The page where the reader of a message answers it. */
export const replyLink = async (
  dependencies: LinkDependencies,
  messageId: string,
  answer?: string,
): Promise<string> => {
  const token = await linkToken(dependencies.secrets, 'reply', messageId);
  const query = new URLSearchParams({ token, ...(answer === undefined ? {} : { answer }) });
  return `${replyLinkWithoutToken(dependencies, messageId)}?${query.toString()}`;
};

/** The same as it is kept: it opens nothing. */
export const replyLinkWithoutToken = (
  { apiUrl }: Pick<LinkDependencies, 'apiUrl'>,
  messageId: string,
): string => `${apiUrl}${pathOf(ReplyToMessage.path, messageId)}`;

const pathOf = (path: string, messageId: string): string => path.replace('{messageId}', messageId);
