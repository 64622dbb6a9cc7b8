/** ESM throughout: middy 7 cannot be loaded in CommonJS mode. Types are stripped by Node itself. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/test/support/strip-types.js' },
  testMatch: ['<rootDir>/{bin,bench,functions,lib,local,shared,test}/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/cdk.out', '<rootDir>/dist', '<rootDir>/.satu'],
  reporters: ['default', '<rootDir>/test/support/closing-line-reporter.js'],
};
