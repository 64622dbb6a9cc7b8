import { request } from 'node:http';
import { text } from 'node:stream/consumers';

const WITHOUT_BODY = [204, 304];

/**
 * A fetch that reaches an API of the emulator: it connects to the emulator and names the API in the header Host, which
 * the platform's own fetch does not let a program set.
 */
export const gatewayFetch =
  (endpoint: string, apiHost: string): typeof fetch =>
  async (input, init = {}) => {
    const { pathname, search } = new URL(input instanceof Request ? input.url : input);
    const headers = { ...Object.fromEntries(new Headers(init.headers)), host: apiHost };
    return new Promise((resolve, reject) => {
      const call = request(
        new URL(pathname + search, endpoint),
        { method: init.method ?? 'GET', headers },
        (answer) => {
          const status = answer.statusCode ?? 0;
          const responseHeaders = Object.entries(answer.headers).map(([name, value]): [string, string] => [
            name,
            String(value),
          ]);
          text(answer)
            .then((body) =>
              resolve(
                new Response(WITHOUT_BODY.includes(status) ? null : body, {
                  status,
                  headers: responseHeaders,
                }),
              ),
            )
            .catch(reject);
        },
      );
      call.on('error', reject);
      call.end(typeof init.body === 'string' ? init.body : undefined);
    });
  };
