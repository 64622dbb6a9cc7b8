import { randomUUID } from 'node:crypto';
import { functionNameOf } from '../assembly/read-functions.ts';
import type { LocalFunction } from '../assembly/model.ts';
import { Killed } from '../faults/invocations.ts';
import { environmentOf } from './environment.ts';
import type { EnvironmentSettings } from './environment.ts';
import { FunctionError, TooManyRequests, UnknownFunction } from './invoker.ts';
import type { InvokeOptions, Invoker } from './invoker.ts';
import { loadHandler } from './load-handler.ts';
import type { Handler } from './load-handler.ts';
import { ShoppersFirst } from './shoppers-first.ts';
import { withTimeout } from './timeout.ts';

/** A line a function wrote. */
export type FunctionLog = (functionName: string, line: string) => void;

/** What the functions need around them. */
export interface LocalLambdaOptions extends EnvironmentSettings {
  readonly functions: readonly LocalFunction[];
  readonly log: FunctionLog;
  /** Where compiled code is kept from one start to the next. @default it is not kept */
  readonly compiledFolder?: string;
  /** Runs a handler on behalf of `LocalLambda`, and may end it early. @default the handler alone */
  readonly around?: AroundHandler;
}

/** Settles as `handler` does, or sooner with an error. */
export type AroundHandler = (functionName: string, handler: () => Promise<unknown>) => Promise<unknown>;

/**
 * Every function of the assembly in this process, each with its own environment. A bundle is loaded at its first call.
 *
 * Unlike Lambda, concurrent calls of one function share one module instance, and a handler that ran out of time goes on
 * in the background although its caller got the timeout.
 */
export class LocalLambda implements Invoker {
  readonly #functions: ReadonlyMap<string, LoadedFunction>;
  readonly #shoppersFirst = new ShoppersFirst();

  constructor({ functions, ...settings }: LocalLambdaOptions) {
    this.#functions = new Map(functions.map((fn) => [fn.name, new LoadedFunction(fn, settings)]));
  }

  async invoke(functionNameOrArn: string, event: unknown, options?: InvokeOptions): Promise<unknown> {
    const result = await this.run(functionNameOrArn, throughJson(event), options);
    return throughJson(result);
  }

  /** Like `invoke`, but hands event and result over as they are: for a caller that makes a fresh event for each call. */
  async run(functionNameOrArn: string, event: unknown, options?: InvokeOptions): Promise<unknown> {
    const fn = this.#find(functionNameOrArn);
    return this.#shoppersFirst.run(options?.source ?? '', () => fn.run(event));
  }

  /** Loads every bundle that no call has loaded yet, one per turn of the event loop, and reports those that fail. */
  async warm(onFailure: (functionName: string, error: unknown) => void): Promise<void> {
    for (const fn of this.#functions.values()) {
      await new Promise((resolve) => setImmediate(resolve));
      try {
        fn.load();
      } catch (error) {
        onFailure(fn.name, error);
      }
    }
  }

  /** How many calls are running. */
  get inFlight(): number {
    return [...this.#functions.values()].reduce((sum, fn) => sum + fn.running, 0);
  }

  #find(nameOrArn: string): LoadedFunction {
    const found = this.#functions.get(functionNameOf(nameOrArn));
    if (found === undefined) throw new UnknownFunction(nameOrArn);
    return found;
  }
}

class LoadedFunction {
  running = 0;
  readonly #fn: LocalFunction;
  readonly #settings: Omit<LocalLambdaOptions, 'functions'>;
  readonly #around: AroundHandler;
  #handler: Handler | undefined;

  constructor(fn: LocalFunction, settings: Omit<LocalLambdaOptions, 'functions'>) {
    this.#fn = fn;
    this.#settings = settings;
    this.#around = settings.around ?? ((_name, handler) => handler());
  }

  get name(): string {
    return this.#fn.name;
  }

  load(): Handler {
    this.#handler ??= loadHandler(this.#fn, {
      environment: environmentOf(this.#fn, this.#settings),
      write: (line) => this.#settings.log(this.#fn.name, line),
      compiledFolder: this.#settings.compiledFolder,
    });
    return this.#handler;
  }

  async run(event: unknown): Promise<unknown> {
    const { name, reservedConcurrency, timeoutSeconds } = this.#fn;
    if (reservedConcurrency !== undefined && this.running >= reservedConcurrency) {
      throw new TooManyRequests(name, reservedConcurrency);
    }
    this.running += 1;
    try {
      const deadline = Date.now() + timeoutSeconds * 1000;
      const work = this.#around(name, () => this.#start(event, deadline));
      return await withTimeout(work, { functionName: name, timeoutSeconds });
    } catch (error) {
      // As on Lambda: what the module remembered (a cached promise that never settles, say) dies with the process.
      if (hasEnded(error)) this.#handler = undefined;
      throw error instanceof FunctionError ? error : new FunctionError(name, 'Unhandled', error);
    } finally {
      this.running -= 1;
    }
  }

  async #start(event: unknown, deadline: number): Promise<unknown> {
    const handler = this.load();
    return handler(event, this.#context(deadline));
  }

  /** https://docs.aws.amazon.com/lambda/latest/dg/nodejs-context.html */
  #context(deadline: number): object {
    const { name, arn, memoryMb } = this.#fn;
    return {
      functionName: name,
      functionVersion: '$LATEST',
      invokedFunctionArn: arn,
      memoryLimitInMB: String(memoryMb),
      awsRequestId: randomUUID(),
      logGroupName: `/aws/lambda/${name}`,
      logStreamName: 'local',
      callbackWaitsForEmptyEventLoop: true,
      getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
    };
  }
}

/** Whether Lambda would have ended the function's process: it was killed, or ran out of time. */
function hasEnded(error: unknown): boolean {
  return error instanceof Killed || (error instanceof FunctionError && error.kind === 'Timeout');
}

/** Lambda's payloads are JSON: dates become text, `undefined` becomes null, and nothing is shared with the caller. */
function throughJson(value: unknown): unknown {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown);
}
