/** What goes out is the same as before: where, what, and upon which version. */
const markOf = (input: RequestInfo | URL, init: RequestInit | undefined): string => {
  const url = input instanceof Request ? input.url : input;
  const body = typeof init?.body === 'string' ? init.body : '';
  return [init?.method, url, new Headers(init?.headers).get('if-match'), body].join('\n');
};

/**
 * Gives a writing request whose answer was lost the key it had, when the same is sent again: by a second press of the
 * button, or of another one that means the same. So it has one effect, whatever key the page made for it.
 */
export const withKeptKeys = (send: typeof fetch): typeof fetch => {
  const keys = new Map<string, string>();
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    const key = headers.get('idempotency-key');
    if (key === null) return send(input, init);
    const mark = markOf(input, init);
    const first = keys.get(mark) ?? key;
    keys.set(mark, first);
    headers.set('idempotency-key', first);
    const answer = await send(input, { ...init, headers });
    // Of a 5xx nobody knows what was done.
    if (answer.status < 500) keys.delete(mark);
    return answer;
  };
};
