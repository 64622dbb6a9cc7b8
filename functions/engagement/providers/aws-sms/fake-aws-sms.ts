import type { SignedAnswer, SignedCall } from '#shared/aws/signed-request.ts';

interface SentText {
  readonly DestinationPhoneNumber: string;
  readonly OriginationIdentity: string;
  readonly MessageBody: string;
  readonly MessageType: 'TRANSACTIONAL' | 'PROMOTIONAL';
  readonly Context: Readonly<Record<string, string>>;
}

/** End User Messaging as far as SendTextMessage goes, by its public reference; for tests. */
export const fakeAwsSms = () => {
  const sent: SentText[] = [];
  let next: { readonly status: number; readonly type: string } | undefined;
  const answer = (status: number, body: object): SignedAnswer => ({
    status,
    headers: {},
    body: Buffer.from(JSON.stringify(body)),
  });
  return {
    sent,
    /** How the next call is answered; once. */
    failWith: (status: number, type: string) => {
      next = { status, type };
    },
    call: async ({ service, path = '/', headers, body }: SignedCall): Promise<SignedAnswer> => {
      const target = headers?.['x-amz-target'];
      if (service !== 'sms-voice' || path !== '/' || target !== 'PinpointSMSVoiceV2.SendTextMessage')
        return answer(404, { __type: 'UnknownOperationException' });
      const failure = next;
      next = undefined;
      if (failure !== undefined) return answer(failure.status, { __type: failure.type });
      const text = JSON.parse(String(body)) as SentText;
      if (!/^\+?[1-9][0-9]{1,18}$/.test(text.DestinationPhoneNumber))
        return answer(400, { __type: 'com.amazonaws.pinpointsmsvoicev2#ValidationException' });
      sent.push(text);
      return answer(200, { MessageId: `fake-${sent.length}` });
    },
  };
};
