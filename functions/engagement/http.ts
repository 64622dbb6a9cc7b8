import { CreatePushSubscription } from './create-push-subscription/contract.ts';
import { createPushSubscription } from './create-push-subscription/create-push-subscription.ts';
import { DeletePushSubscription } from './delete-push-subscription/contract.ts';
import { deletePushSubscription } from './delete-push-subscription/delete-push-subscription.ts';
import { GetPushKey } from './get-push-key/contract.ts';
import { getPushKey } from './get-push-key/get-push-key.ts';
import { get } from '#shared/aws/signed-request.ts';
import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { confirmAddress } from './confirm-address/confirm-address.ts';
import { ConfirmAddress } from './confirm-address/contract.ts';
import { ListMessageTemplates } from './list-message-templates/contract.ts';
import { listMessageTemplates } from './list-message-templates/list-message-templates.ts';
import { ListMessages } from './list-messages/contract.ts';
import { listMessages } from './list-messages/list-messages.ts';
import { ReportNotification } from './report-notification/contract.ts';
import { reportNotification } from './report-notification/report-notification.ts';
import { RestoreCart } from './restore-cart/contract.ts';
import { restoreCart } from './restore-cart/restore-cart.ts';
import { GetMessageTemplate } from './get-message-template/contract.ts';
import { getMessageTemplate } from './get-message-template/get-message-template.ts';
import { PreviewMessageTemplate } from './preview-message-template/contract.ts';
import { previewMessageTemplate } from './preview-message-template/preview-message-template.ts';
import { PutMessageTemplate } from './put-message-template/contract.ts';
import { putMessageTemplate } from './put-message-template/put-message-template.ts';
import { ReceiveMessageReports } from './receive-message-reports/contract.ts';
import {
  receiveMessageReports,
  type ReportDependencies,
} from './receive-message-reports/receive-message-reports.ts';
import { ReplyToMessage } from './reply-to-message/contract.ts';
import { replyToMessage } from './reply-to-message/reply-to-message.ts';
import { ShowMessageReply } from './show-message-reply/contract.ts';
import { showMessageReply } from './show-message-reply/show-message-reply.ts';
import { settingsOf, type EngagementSettings } from './settings.ts';
import { ShowConfirmAddress } from './show-confirm-address/contract.ts';
import { showConfirmAddress } from './show-confirm-address/show-confirm-address.ts';
import { ShowUnsubscribe } from './show-unsubscribe/contract.ts';
import { showUnsubscribe } from './show-unsubscribe/show-unsubscribe.ts';
import { Unsubscribe } from './unsubscribe/contract.ts';
import { unsubscribe } from './unsubscribe/unsubscribe.ts';

type EngagementDependencies = ReportDependencies & { readonly settings: EngagementSettings };

export const handler = httpHandler<EngagementDependencies>(
  [
    operation(ListMessageTemplates, listMessageTemplates),
    operation(ListMessages, listMessages),
    operation(ReportNotification, reportNotification),
    operation(RestoreCart, restoreCart),
    operation(ShowUnsubscribe, showUnsubscribe),
    operation(Unsubscribe, unsubscribe),
    operation(ShowConfirmAddress, showConfirmAddress),
    operation(ConfirmAddress, confirmAddress),
    operation(ShowMessageReply, showMessageReply),
    operation(ReplyToMessage, replyToMessage),
    operation(ReceiveMessageReports, receiveMessageReports),
    operation(PutMessageTemplate, putMessageTemplate),
    operation(GetMessageTemplate, getMessageTemplate),
    operation(PreviewMessageTemplate, previewMessageTemplate),
    operation(CreatePushSubscription, createPushSubscription),
    operation(DeletePushSubscription, deletePushSubscription),
    operation(GetPushKey, getPushKey),
  ],
  {
    ...awsRuntime(),
    settings: settingsOf(process.env['STAGE']),
    topics: (process.env['MESSAGE_TOPICS'] ?? '').split(',').filter((arn) => arn !== ''),
    fetchText: async (url) => (await get(url)).body.toString(),
  },
);
