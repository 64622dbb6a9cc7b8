import { signal } from '@preact/signals';

/** Whether the last request was answered; a device that has a network may still not reach the shop. */
export const isReachable = signal(true);

// Back in a network, the next request shows.
addEventListener('online', () => {
  isReachable.value = true;
});

/** Notes of every request whether anybody answered. */
export const notingReach =
  (send: typeof fetch): typeof fetch =>
  async (input, init) => {
    try {
      const answer = await send(input, init);
      isReachable.value = true;
      return answer;
    } catch (error) {
      isReachable.value = false;
      throw error;
    }
  };
