import { withImport, withLastEntry } from './edit-source.ts';
import { camelCase } from './names.ts';
import type { Scaffold } from './scaffold.ts';

/** A domain to fill in, without routes, in a layer. Throws an Error that says what is wrong with the names. */
export const newDomain = (name: string, layer = 'relations'): Scaffold => {
  if (!/^[a-z][a-z-]*$/.test(name))
    throw new Error(`the domain "${name}" is not in kebab-case, as in gift-cards`);
  const value = camelCase(name);
  const at = `functions/${name}`;
  return {
    files: new Map([
      [`${at}/README.md`, readmeText(name)],
      [`${at}/domain.ts`, domainText(name, value)],
      [`${at}/errors.ts`, errorsText(value)],
      [`${at}/table.ts`, tableText(value)],
      [`${at}/http.ts`, httpText],
    ]),
    edits: [{ path: 'functions/domains.ts', apply: (text) => listing(text, { name, value, layer }) }],
    todo: [
      `${at}/domain.ts: say what it is for, in one sentence`,
      `npm run new -- route ${name} <operationId> <METHOD> <path>`,
    ],
  };
};

interface Listed {
  readonly name: string;
  readonly value: string;
  readonly layer: string;
}

const listing = (text: string, { name, value, layer }: Listed): string => {
  const own = new RegExp(`name: '${layer}',[^\\]]*?\\bdomains: \\[`);
  return withLastEntry(withImport(text, value, `./${name}/domain.ts`), own, value);
};

const PURPOSE = 'TODO: what it is for, in one sentence.';

const readmeText = (
  name: string,
): string => `# ${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}

${PURPOSE}

- **Owns**:
- **Routes**:
- **Events out**: none.
- **Events in**: none.
- **Access patterns**:
- **When it fails**:
`;

const domainText = (
  name: string,
  value: string,
): string => `import { defineDomain } from '#shared/contracts/domain.ts';
import { ${value}Errors } from './errors.ts';
import { ${value}Items } from './table.ts';

export const ${value} = defineDomain({
  name: '${name}',
  purpose: '${PURPOSE}',
  items: [${value}Items],
  errors: ${value}Errors,
  publishes: [],
  http: {
    routes: [],
    errorImpact: 'TODO: whom it hurts',
    reach: { tables: [] },
  },
});
`;

const errorsText = (value: string): string => `import { defineErrors } from '#shared/contracts/error.ts';

export const ${value}Errors = defineErrors({});
`;

const tableText = (value: string): string => `import { defineItems } from '#shared/contracts/table.ts';

/** TODO: choose the table by who owns the data and who may read it, and a key prefix that nobody has. */
export const ${value}Items = defineItems('catalog', { items: {} });
`;

const httpText = `import { httpHandler } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';

export const handler = httpHandler([], awsRuntime());
`;
