import type { SignedAnswer, SignedCall } from '#shared/aws/signed-request.ts';

interface SentWhatsApp {
  readonly messaging_product: string;
  readonly to: string;
  readonly type: 'text' | 'template';
  readonly text?: { readonly body: string };
  readonly template?: { readonly name: string; readonly language: { readonly code: string } };
  readonly biz_opaque_callback_data?: string;
}

/** End User Messaging Social as far as SendWhatsAppMessage goes, by its public reference; for tests. */
export const fakeAwsWhatsApp = () => {
  const sent: SentWhatsApp[] = [];
  let next: { readonly status: number; readonly type: string } | undefined;
  const answer = (status: number, body: object, type?: string): SignedAnswer => ({
    status,
    headers: type === undefined ? {} : { 'x-amzn-errortype': `${type}:http://internal.amazon.com/` },
    body: Buffer.from(JSON.stringify(body)),
  });
  return {
    sent,
    /** How the next call is answered; once. */
    failWith: (status: number, type: string) => {
      next = { status, type };
    },
    call: async ({ service, method = 'POST', path, body }: SignedCall): Promise<SignedAnswer> => {
      if (service !== 'social-messaging' || method !== 'POST' || path !== '/v1/whatsapp/send')
        return answer(404, {}, 'UnknownOperationException');
      const failure = next;
      next = undefined;
      if (failure !== undefined) return answer(failure.status, {}, failure.type);
      const request = JSON.parse(String(body)) as Readonly<Record<string, string>>;
      if (!/^phone-number-id-/.test(request['originationPhoneNumberId'] ?? ''))
        return answer(400, {}, 'ValidationException');
      sent.push(JSON.parse(Buffer.from(request['message'] ?? '', 'base64').toString()) as SentWhatsApp);
      return answer(200, { messageId: `fake-${sent.length}` });
    },
  };
};
