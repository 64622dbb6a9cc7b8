import { rmSync } from 'node:fs';

export default () => {
  rmSync(process.env.SATU_SYNTHESIZED, { recursive: true, force: true });
};
