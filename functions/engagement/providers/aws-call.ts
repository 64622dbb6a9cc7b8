import * as z from 'zod/mini';
import { signedRequest, type SignedAnswer, type SignedCall } from '#shared/aws/signed-request.ts';
import { jsonOf } from '#shared/json/json-of.ts';
import type { MessageProviderAnswer } from './provider.ts';

export type AwsCall = (call: SignedCall) => Promise<SignedAnswer>;

/**
 * One call of a messaging service. What it will never take is answered as refused; whatever else may pass: it is
 * thrown, and tried again.
 *
 * @param refused error types that stay, whoever tries again
 */
export const callAws = async (
  call: SignedCall,
  refused: readonly string[],
  send: AwsCall = signedRequest,
): Promise<MessageProviderAnswer> => {
  const answer = await send(call);
  if (answer.status === 200) return { accepted: true };
  const type = typeOf(answer);
  if (refused.includes(type)) return { accepted: false, reason: 'provider_refused' };
  throw new Error(`${call.service} answered ${answer.status} ${type}`);
};

/** `ValidationException` of `com.amazonaws…#ValidationException:http://…`, in the header or the body. */
const typeOf = ({ headers, body }: SignedAnswer): string => {
  const named = headers['x-amzn-errortype'] ?? typeIn(body.toString());
  return named.split(':')[0]?.split('#').at(-1) ?? '';
};

const failure = z.object({ __type: z.string() });

const typeIn = (body: string): string =>
  z.safeParse(failure, jsonOf(body)).data?.__type ?? 'without an error type';
