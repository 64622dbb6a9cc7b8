import { timedSignature } from '#shared/secrets/timed-signature.ts';
import type { SandboxRuntime } from './sandbox-runtime.ts';

/** Sends a signed notification to the shop, as often at once as asked; true when every copy was taken. */
export const postSigned = async (
  path: string,
  body: string,
  copies: number,
  { clock, secrets, apiUrl, post }: SandboxRuntime,
): Promise<boolean> => {
  const signature = timedSignature(body, await secrets.get('sandbox'), clock);
  const answers = await Promise.all(
    Array.from({ length: copies }, () =>
      post(`${apiUrl}${path}`, body, { 'satu-sandbox-signature': signature }),
    ),
  );
  return answers.every((status) => status >= 200 && status < 300);
};
