/** ESM throughout: middy 7 cannot be loaded in CommonJS mode. Types are stripped by Node itself. */
const everywhere = {
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/test/support/strip-types.js' },
  modulePathIgnorePatterns: ['<rootDir>/cdk.out', '<rootDir>/dist', '<rootDir>/.satu'],
};

/** Tests over HTTP, through a whole running shop; under faults, deliveries come twice, late and in another order. */
const withShop = (displayName, folder, testEnvironmentOptions = {}, files = '**/*') => ({
  ...everywhere,
  displayName,
  testEnvironment: '<rootDir>/test/support/shop/shop-environment.ts',
  testEnvironmentOptions,
  setupFilesAfterEnv: ['<rootDir>/test/support/shop/around-journeys.ts'],
  testMatch: [`<rootDir>/test/${folder}/${files}.test.ts`],
});

/** Each seed is another history of trouble: `FAULT_SEEDS=101,202,303 npm test` plays all three that a release is held to. */
const faultSeeds = (process.env.FAULT_SEEDS ?? '101').split(',').map(Number);

/** Only Jest's own runner replaces modules. */
const REPLACES_MODULES = 'test/properties/stock-histories.test.ts';

/** Journeys that ask most of the database. */
const DEMANDING =
  'audit|buying|cashback|drops|exact-stock|holds|kits|open-orders|scarce-stock|stock-changes|supply|webhooks';

export default {
  // Journeys mostly wait for their shop; two shops use two cores better than one.
  maxWorkers: 2,
  // Long enough for a slow machine that is busy with something else: how long things take is for `npm run bench`.
  testTimeout: 180_000,
  globalSetup: '<rootDir>/test/support/build-before-tests.js',
  globalTeardown: '<rootDir>/test/support/remove-after-tests.js',
  reporters: ['default', '<rootDir>/test/support/closing-line-reporter.js'],
  projects: [
    {
      // In plain Node.js: a module is loaded once, not once for each test file, which halves the CPU (decision 33).
      runner: 'jest-light-runner',
      setupFiles: ['<rootDir>/test/support/jest-globals/resolve.js'],
      modulePathIgnorePatterns: everywhere.modulePathIgnorePatterns,
      displayName: 'parts',
      testMatch: ['<rootDir>/{bin,bench,functions,lib,local,shared,test,web}/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/(api|journeys|pages)/', REPLACES_MODULES],
    },
    {
      ...everywhere,
      displayName: 'parts, with modules replaced',
      testEnvironment: 'node',
      testMatch: [`<rootDir>/${REPLACES_MODULES}`],
    },
    withShop('api', 'api', { shop: 'api' }),
    withShop('pages', 'pages', { shop: 'pages' }),
    // The demanding ones run on Amazon's database, where Java is. `JOURNEYS=all npm test` plays the others there as well.
    withShop(
      'journeys',
      'journeys',
      { engine: 'dynamodb-local' },
      process.env.JOURNEYS === 'all' ? '**/*' : `@(${DEMANDING})`,
    ),
    // `npm start -- --data` is another engine: tables, queues and objects in files. A few journeys, with failing deliveries.
    withShop('journeys, kept data', 'journeys', { shop: 'kept', keepsData: true }, '{buying,faults}'),
    // Every journey, on the engine of `npm start`.
    ...faultSeeds.map((faultSeed) =>
      withShop(`journeys, faults ${faultSeed}`, 'journeys', {
        shop: 'faults',
        faultSeed,
      }),
    ),
  ],
};
