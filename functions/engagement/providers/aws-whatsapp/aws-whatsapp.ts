import type { ApprovedText } from '../../model/letter.ts';
import type { Handover, MessageProvider } from '../provider.ts';
import { callAws, type AwsCall } from '../aws-call.ts';

export interface AwsWhatsAppSettings {
  /** `phone-number-id-…` of the linked business account. */
  readonly from: string;
}

const REFUSED = ['ValidationException', 'InvalidParametersException', 'ResourceNotFoundException'];
const META_API = 'v20.0';

/**
 * WhatsApp by AWS End User Messaging Social. Outside of the 24 hours after somebody wrote, only templates that WhatsApp
 * approved may be sent. It knows no idempotency key.
 */
export const awsWhatsAppProvider = ({ from }: AwsWhatsAppSettings, send?: AwsCall): MessageProvider => ({
  dedupes: false,
  media: ['whatsapp'],
  send: async (message) => {
    const content = contentOf(message);
    if (content === undefined) return { accepted: false, reason: 'no_approved_template' };
    const whatsapp = {
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: message.address,
      ...content,
      // Comes back with each delivery receipt.
      biz_opaque_callback_data: message.key,
    };
    return callAws(
      {
        service: 'social-messaging',
        path: '/v1/whatsapp/send',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          originationPhoneNumberId: from,
          metaApiVersion: META_API,
          message: Buffer.from(JSON.stringify(whatsapp)).toString('base64'),
        }),
      },
      REFUSED,
      send,
    );
  },
});

const contentOf = ({ isInConversation = false, approved, content }: Handover) => {
  if (isInConversation) return { type: 'text', text: { body: content.text } };
  return approved === undefined ? undefined : { type: 'template', template: templateOf(approved) };
};

const templateOf = ({ name, language, parameters }: ApprovedText) => ({
  name,
  language: { code: language },
  components:
    parameters.length === 0
      ? []
      : [{ type: 'body', parameters: parameters.map((text) => ({ type: 'text', text })) }],
});
