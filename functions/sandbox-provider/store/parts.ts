/** What other domains may use of this one. */
export { SANDBOX_KEY_HEADER, sandboxKey } from './sandbox-key.ts';
