import type { MessageProvider } from './provider.ts';

/** One provider for all media that some provider carries; nothing when there is none. */
export const byMedium = (parts: readonly (MessageProvider | undefined)[]): MessageProvider | undefined => {
  const carriers = parts.flatMap((each) => each ?? []);
  if (carriers.length === 0) return undefined;
  return {
    dedupes: carriers.every(({ dedupes }) => dedupes),
    media: carriers.flatMap(({ media }) => media),
    send: async (message) => {
      const carrier = carriers.find(({ media }) => media.includes(message.medium));
      return carrier?.send(message) ?? { accepted: false, reason: 'medium_not_carried' };
    },
  };
};
