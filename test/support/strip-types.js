import { createHash } from 'node:crypto';
import { stripTypeScriptTypes } from 'node:module';

/** A Jest transform over Node's own type stripping: what runs in tests is what `node` runs. */
export default {
  process: (source) => ({ code: stripTypeScriptTypes(source) }),
  getCacheKey: (source, path) =>
    createHash('sha256').update(process.version).update(path).update(source).digest('hex'),
};
