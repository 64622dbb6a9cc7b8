import { signedRequest, type SignedAnswer, type SignedCall } from '#shared/aws/signed-request.ts';
import { backOff } from '#shared/dynamodb/back-off.ts';

/** A call that may be repeated, until it is answered by other than a server error; 503 BUSY when `budgetMs` is used up. */
export const patientRequest = async (call: SignedCall, budgetMs: number): Promise<SignedAnswer> => {
  const wait = backOff({ baseMs: 25, budgetMs });
  for (;;) {
    const answer = await signedRequest(call).catch(() => undefined);
    if (answer !== undefined && answer.status < 500) return answer;
    await wait();
  }
};
