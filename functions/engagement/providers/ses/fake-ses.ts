import type { SignedAnswer, SignedCall } from '#shared/aws/signed-request.ts';

interface SentEmail {
  readonly FromEmailAddress: string;
  readonly Destination: { readonly ToAddresses: readonly string[] };
  readonly Content: {
    readonly Simple: {
      readonly Subject: { readonly Data: string };
      readonly Body: { readonly Text: { readonly Data: string }; readonly Html?: { readonly Data: string } };
      readonly Headers: readonly { readonly Name: string; readonly Value: string }[];
    };
  };
}

/** SES as far as `SendEmail` goes, by its public reference; for tests. */
export const fakeSes = () => {
  const sent: SentEmail[] = [];
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
      if (service !== 'ses' || method !== 'POST' || path !== '/v2/email/outbound-emails')
        return answer(404, {}, 'UnknownOperationException');
      const failure = next;
      next = undefined;
      if (failure !== undefined) return answer(failure.status, { message: 'refused' }, failure.type);
      const email = JSON.parse(String(body)) as SentEmail;
      if (!isAscii(email.FromEmailAddress) || email.Destination.ToAddresses.some((to) => !isAscii(to)))
        return answer(400, { message: 'address is not ASCII' }, 'BadRequestException');
      sent.push(email);
      return answer(200, { MessageId: `fake-${sent.length}` });
    },
  };
};

const isAscii = (text: string): boolean => /^[\x20-\x7e]+$/.test(text);
