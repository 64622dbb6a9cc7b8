import type { MessageProvider } from '../provider.ts';
import { callAws, type AwsCall } from '../aws-call.ts';

export interface AwsSmsSettings {
  /** Phone number, sender id or pool that the account owns. */
  readonly from: string;
}

const REFUSED = ['ValidationException', 'ConflictException', 'ResourceNotFoundException'];
/** Of a concatenated message, as the service takes it. */
const LONGEST = 1600;

/** SMS by AWS End User Messaging. It knows no idempotency key. */
export const awsSmsProvider = ({ from }: AwsSmsSettings, send?: AwsCall): MessageProvider => ({
  dedupes: false,
  media: ['sms'],
  send: ({ key, address, content, purpose }) =>
    callAws(
      {
        service: 'sms-voice',
        headers: {
          'content-type': 'application/x-amz-json-1.0',
          'x-amz-target': 'PinpointSMSVoiceV2.SendTextMessage',
        },
        body: JSON.stringify({
          DestinationPhoneNumber: address,
          OriginationIdentity: from,
          MessageBody: content.text.slice(0, LONGEST),
          MessageType: purpose === 'marketing' ? 'PROMOTIONAL' : 'TRANSACTIONAL',
          // Comes back with each delivery receipt.
          Context: { message: key },
        }),
      },
      REFUSED,
      send,
    ),
});
