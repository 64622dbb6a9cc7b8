import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { LocalFunction } from '../assembly/model.ts';
import { compileBundle } from './compile-bundle.ts';
import { consoleOver } from './function-console.ts';

/** A function's handler. Node.js 24 on Lambda knows no callbacks any more: it returns, or promises. */
export type Handler = (event: unknown, context: object) => unknown;

/** Where a function's output goes, line by line. */
export type WriteLine = (text: string) => void;

/** The bundle does not hold what the template promises. */
export class BundleError extends Error {
  override readonly name = 'BundleError';
}

interface Sandbox {
  readonly environment: NodeJS.ProcessEnv;
  readonly write: WriteLine;
  /** Where compiled code is kept from one start to the next. @default it is not kept */
  readonly compiledFolder?: string;
}

/**
 * Runs a function's own CommonJS bundle and returns its handler.
 *
 * The bundle sees a `process` and a `console` of its own, handed in as the scope of its module. That holds wherever its
 * code runs later (timers, socket callbacks, lazily read SDK settings), which AsyncLocalStorage does not promise for
 * callbacks of shared sockets. Throws `BundleError` when the file or its export is missing.
 */
export const loadHandler = (fn: LocalFunction, { environment, write, compiledFolder }: Sandbox): Handler => {
  const [file, exportName] = handlerParts(fn);
  const module = { exports: {} as Record<string, unknown> };
  const own = { process: processOf(environment, write), console: consoleOver(write) };
  const bundle = compileBundle(file, moduleScope, compiledFolder);
  bundle.run.call(
    module.exports,
    module.exports,
    requireFor(file, own),
    module,
    file,
    dirname(file),
    own.process,
    own.console,
  );
  bundle.keep();
  const handler = module.exports[exportName];
  if (typeof handler === 'function') return handler as Handler;
  throw new BundleError(`${fn.name}: ${file} exports no function "${exportName}"`);
};

const moduleScope = [
  'exports',
  'require',
  'module',
  '__filename',
  '__dirname',
  'process',
  'console',
] as const;

const handlerParts = (fn: LocalFunction): [file: string, exportName: string] => {
  const dot = fn.handler.lastIndexOf('.');
  const [path, exportName] = [join(fn.codeDir, fn.handler.slice(0, dot)), fn.handler.slice(dot + 1)];
  const file = [`${path}.cjs`, `${path}.js`].find((candidate) => existsSync(candidate));
  if (file !== undefined) return [file, exportName];
  const hint = existsSync(`${path}.mjs`)
    ? 'it is an ES module; the runner loads CommonJS bundles'
    : 'there is no such file';
  throw new BundleError(`${fn.name}: cannot load ${path}.cjs: ${hint}`);
};

interface Own {
  readonly process: object;
  readonly console: object;
}

const requireFor = (file: string, own: Own): ((name: string) => unknown) => {
  const builtIn: Readonly<Record<string, object>> = {
    process: own.process,
    'node:process': own.process,
    console: own.console,
    'node:console': own.console,
  };
  const require = createRequire(file);
  return (name): unknown => builtIn[name] ?? require(name);
};

/** The real `process` with another environment and output, and without the power to end the runner. */
const processOf = (environment: NodeJS.ProcessEnv, write: WriteLine): NodeJS.Process => {
  const stream = {
    write: (text: string | Uint8Array) => {
      write(Buffer.from(text).toString().replace(/\n$/, ''));
      return true;
    },
  };
  const own: Readonly<Record<string, unknown>> = {
    env: environment,
    stdout: stream,
    stderr: stream,
    exit: (code?: number) => {
      throw new Error(`Runtime exited with code ${code ?? 0}`);
    },
  };
  return Object.create(
    process,
    Object.fromEntries(
      Object.entries(own).map(([name, value]) => [name, { value, writable: true, enumerable: true }]),
    ),
  ) as NodeJS.Process;
};
