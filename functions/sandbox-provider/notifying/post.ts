/** A receiver that takes longer has not taken it. */
const PATIENCE_MS = 8000;

/** Sends over HTTP and answers the status. A receiver that cannot be reached counts as one that refused: 0. */
export const post = async (
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
): Promise<number> => {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await answer.body?.cancel();
    return answer.status;
  } catch {
    return 0;
  }
};
