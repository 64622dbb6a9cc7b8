/**
 * What goes wrong at a provider: it answers 503 without doing anything; it does what it was asked and its answer is
 * lost; it answers with something that is no JSON.
 */
export type ProviderFault = 'unavailable' | 'answer_lost' | 'no_json';

/** The next calls of a fake go wrong, one for each fault, in their order. */
export const faultyCalls = () => {
  const faults: ProviderFault[] = [];
  return {
    breakNext: (...next: readonly ProviderFault[]): void => {
      faults.push(...next);
    },
    around: async (act: () => Response | Promise<Response>): Promise<Response> => {
      const fault = faults.shift();
      if (fault === 'unavailable') return new Response('unavailable', { status: 503 });
      const answer = await act();
      if (fault === 'answer_lost') throw new TypeError('the connection was closed');
      return fault === 'no_json' ? new Response('<html>', { status: 200 }) : answer;
    },
  };
};
