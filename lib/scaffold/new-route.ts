import { withEntry, withImport } from './edit-source.ts';
import { kebabCase, pascalCase } from './names.ts';
import type { Scaffold } from './scaffold.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** An operation to fill in: contract, use case, test. Throws an Error that says what is wrong with the wish. */
export const newRoute = (domain: string, wish: RouteRequest): Scaffold => {
  refuseBadWish(wish);
  const folder = kebabCase(wish.operationId);
  const names = { ...wish, access: accessText(wish.access), folder, contract: pascalCase(wish.operationId) };
  const at = `functions/${domain}/${folder}`;
  return {
    files: new Map([
      [`${at}/contract.ts`, contractText(names)],
      [`${at}/${folder}.ts`, useCaseText(names)],
      [`${at}/${folder}.test.ts`, testText(names)],
    ]),
    edits: [
      { path: `functions/${domain}/domain.ts`, apply: (text) => declaring(text, names) },
      { path: `functions/${domain}/http.ts`, apply: (text) => serving(text, names) },
    ],
    todo: [`functions/${domain}/domain.ts: add to http.reach what it touches`, 'npm run docs'],
  };
};

const declaring = (text: string, { contract, folder }: Names): string =>
  withEntry(withImport(text, contract, `./${folder}/contract.ts`), /\broutes: \[/, contract);

const serving = (text: string, { contract, folder, operationId }: Names): string => {
  const imported = withImport(
    withImport(text, contract, `./${folder}/contract.ts`),
    operationId,
    `./${folder}/${folder}.ts`,
  ).replace('import { httpHandler } from', 'import { httpHandler, operation } from');
  return withEntry(imported, /\bhttpHandler(<\w+>)?\(\s*\[/, `operation(${contract}, ${operationId})`);
};

interface RouteRequest {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  /** `public`, `customer`, a scope of staff, or the header of a guest's token. @default public */
  readonly access?: string | undefined;
}

interface Names extends RouteRequest {
  readonly access: string;
  readonly folder: string;
  readonly contract: string;
}

const accessText = (wish = 'public'): string => {
  if (wish === 'public' || wish === 'customer') return `access.${wish}`;
  if (/^X-[A-Z][a-z]+-Token$/.test(wish)) return `access.mixed({ guestToken: '${wish}' })`;
  if (/^[a-z-]+\.[a-z]+$/.test(wish)) return `access.staff('${wish}')`;
  throw new Error(
    `"${wish}" is no access: public, customer, a scope as in wishes.read, or a header as in X-Wish-Token`,
  );
};

const refuseBadWish = ({ operationId, method, path }: RouteRequest): void => {
  if (!/^[a-z][A-Za-z0-9]*$/.test(operationId))
    throw new Error(`the operation "${operationId}" is not in camelCase, as in addWish`);
  if (!METHODS.includes(method)) throw new Error(`the method "${method}" is none of ${METHODS.join(', ')}`);
  if (!path.startsWith('/v1/')) throw new Error(`the path "${path}" does not begin with /v1/`);
};

const contractText = ({ contract, operationId, method, path, access }: Names): string => {
  const params = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => `${name}: id`);
  const fields = params.length > 0 ? [`import { id } from '#shared/contracts/fields.ts';`] : [];
  return `import * as z from 'zod/mini';
${fields.map((line) => `${line}\n`).join('')}import { access, defineRoute } from '#shared/contracts/route.ts';

export const ${contract} = defineRoute({
  operationId: '${operationId}',
  method: '${method}',
  path: '${path}',
  summary: 'TODO: the need of the caller that this serves.',
  access: ${access},
${params.length > 0 ? `  params: z.strictObject({ ${params.join(', ')} }),\n` : ''}${method === 'GET' ? '' : '  body: z.strictObject({}),\n'}  responses: { 200: z.strictObject({}) },
});
`;
};

const useCaseText = ({
  contract,
  operationId,
}: Names): string => `import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { ${contract} } from './contract.ts';

export const ${operationId}: UseCase<typeof ${contract}, Runtime> = async () => ({ status: 200, body: {} });
`;

const testText = ({ operationId }: Names): string => `import { describe, it } from '@jest/globals';

describe('${operationId}', () => {
  it.todo('does what a shopper or a clerk expects, in a full sentence');
});
`;
