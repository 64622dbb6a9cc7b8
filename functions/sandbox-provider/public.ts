export { SANDBOX_KEY_HEADER, sandboxKey } from './requests/sandbox-key.ts';
