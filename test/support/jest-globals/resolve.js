import { registerHooks } from 'node:module';

/** Tests import `@jest/globals`, which only Jest's own runner provides; here they get those of the light one. */
const globals = new URL('globals.js', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@jest/globals'
      ? { url: globals, format: 'module', shortCircuit: true }
      : next(specifier, context),
});
