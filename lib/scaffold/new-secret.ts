import { withEntry, withLastEntry } from './edit-source.ts';
import type { Scaffold } from './scaffold.ts';

/** A secret that is made for a domain. Throws an Error that says what is wrong with its name. */
export const newSecret = (domain: string, name: string): Scaffold => {
  if (!/^[a-z][a-z0-9]*$/.test(name))
    throw new Error(`the secret "${name}" is not in lower-case letters and digits, as in vouchers`);
  const entry = `${name}: 'TODO: what it is for'`;
  return {
    files: new Map(),
    edits: [
      {
        path: `functions/${domain}/domain.ts`,
        apply: (text) =>
          /\bsecrets: \{/.test(text)
            ? withEntry(text, /\bsecrets: \{/, entry)
            : withLastEntry(text, /\bdefineDomain\(\{/, `secrets: { ${entry} }`),
      },
    ],
    todo: [
      `functions/${domain}/domain.ts: say what it is for, and name it in \`secrets\` of the reach of who reads it`,
    ],
  };
};
