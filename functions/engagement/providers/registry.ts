import type { Database } from '#shared/dynamodb/database.ts';
import type { Clock } from '#shared/time/clock.ts';
import type { MessageProvider } from './provider.ts';
import { sandboxProvider } from './sandbox/sandbox.ts';
import { sesProvider } from './ses/ses.ts';

/** What a provider is made of. */
export interface ProviderParts {
  readonly db: Database;
  readonly clock: Clock;
  /** The verified sender of the business; absent where none is configured. */
  readonly sender: string | undefined;
}

/** Every message provider, by name: a folder each, and a line here. `undefined`: it lacks a setting. */
const providers = {
  sandbox: sandboxProvider,
  ses: ({ sender }: ProviderParts) => (sender === undefined ? undefined : sesProvider({ from: sender })),
} as const satisfies Record<string, (parts: ProviderParts) => MessageProvider | undefined>;

export type ProviderName = keyof typeof providers;

export const makeProvider = (name: ProviderName, parts: ProviderParts): MessageProvider | undefined =>
  providers[name](parts);
