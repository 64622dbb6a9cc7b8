/** The only door of this domain: what others may import. */
export { SANDBOX_KEY_HEADER, sandboxKey } from './requests/sandbox-key.ts';
