import { camelCase } from './names.ts';
import type { Scaffold } from './scaffold.ts';

/** A domain to fill in, without routes. Throws an Error that says what is wrong with the name. */
export const newDomain = (name: string): Scaffold => {
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
    todo: [
      `functions/domains.ts: add ${value} where a reader expects it`,
      `npm run new -- route ${name} <operationId> <METHOD> <path>`,
    ],
  };
};

const readmeText = (
  name: string,
): string => `# ${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}

TODO: what it is for, in one sentence.

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
  purpose: 'TODO: what it is for, in one sentence.',
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

/** The Lambda entry point of the domain's routes. */
export const handler = httpHandler([], awsRuntime());
`;
