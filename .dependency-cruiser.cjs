/**
 * Which part of the house may lean on which (docs/architecture.md). Each rule says why, and what to do instead.
 * Run it with `npm run check`, or alone: `npx depcruise bin functions lib local shared web`.
 */
const TEST = '[.]test[.]ts$';
const DECLARATION = '(?:events|errors|table|[a-z-]*schemas|[^/]+/contract)[.]ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment:
        'Files in a circle cannot be understood or loaded one by one. Move what both need into a third file.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-dangling-imports',
      comment: 'The import leads nowhere. Correct the path, or add the package to package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'contract-kit-stands-alone',
      comment:
        'Contracts are read by CDK, by documents and by running code. Keep shared/contracts to itself, zod/mini and the reading of phone numbers.',
      severity: 'error',
      from: { path: '^shared/contracts/', pathNot: TEST },
      to: { pathNot: ['^shared/contracts/', 'node_modules/(?:zod|libphonenumber-js)/'] },
    },
    {
      name: 'shared-knows-no-domain',
      comment:
        'The kit serves every domain and every deployment. Move what is about one domain into that domain.',
      severity: 'error',
      from: { path: '^shared/', pathNot: TEST },
      to: {
        path: ['^(?:functions|lib|local|bin|bench|test|web)/', 'node_modules/(?:aws-cdk-lib|constructs)/'],
      },
    },
    {
      name: 'functions-know-no-house',
      comment:
        'The shop runs on AWS, on one machine and in tests. What it needs comes in through its runtime.',
      severity: 'error',
      from: { path: '^functions/', pathNot: TEST },
      to: { path: ['^(?:lib|local|bin|bench|test|web)/', 'node_modules/(?:aws-cdk-lib|constructs)/'] },
    },
    {
      name: 'models-are-pure',
      comment:
        'A model decides, it does nothing: no I/O, no clock, no SDK. Take what it needs as arguments; do the rest in the use case or the store.',
      severity: 'error',
      from: { path: '^functions/([^/]+)/model/', pathNot: TEST },
      to: {
        pathNot: [
          '^functions/$1/model/',
          `^functions/[^/]+/${DECLARATION}`,
          '^functions/[^/]+/public[.]ts$',
          '^shared/(?:money|time|ids|contracts|problems|actors|json)/',
          'node_modules/zod/',
          '^util$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'declarations-are-values',
      comment:
        'A declaration is read where nothing runs. It may name other declarations, the contract kit and plain values of its model.',
      severity: 'error',
      from: { path: `^functions/([^/]+)/${DECLARATION}`, pathNot: TEST },
      to: {
        pathNot: [
          `^functions/[^/]+/${DECLARATION}`,
          '^functions/$1/model/',
          '^shared/contracts/',
          // What a payment provider or a carrier declares lies beside its adapter: a new one is one folder and one line.
          '^functions/(payments|fulfilment|marketplaces)/providers/registry[.]ts$',
          // The shape of inbox records is declared beside the code that writes them.
          '^shared/events/inbox[.]ts$',
          'node_modules/zod/',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'domains-meet-at-the-door',
      comment:
        'Another domain may change everything but its declarations and public.ts. Export what you need there, or react to its events.',
      severity: 'error',
      from: { path: '^functions/([^/]+)/', pathNot: TEST },
      to: {
        path: '^functions/[^/]+/',
        pathNot: [
          '^functions/$1/',
          `^functions/[^/]+/(?:events|errors|[a-z-]*schemas|[^/]+/contract)[.]ts$`,
          '^functions/[^/]+/public[.]ts$',
          // What the API can do, for whoever brings many rows by it.
          '^functions/[^/]+/operations[.]ts$',
        ],
      },
    },
    {
      name: 'stores-serve-use-cases',
      comment:
        'A store reads and writes; it does not know who asks. Move what both need into model/ or store/.',
      severity: 'error',
      from: { path: '^functions/([^/]+)/store/', pathNot: TEST },
      to: {
        path: '^functions/$1/',
        pathNot: ['^functions/$1/(?:store|model)/', `^functions/$1/${DECLARATION}`],
      },
    },
    {
      name: 'stores-make-no-problems',
      comment:
        'A store answers with results. Let the use case, or requests/, say what they mean to a caller.',
      severity: 'error',
      from: { path: '^functions/[^/]+/store/', pathNot: TEST },
      to: { path: '^shared/(?:http|problems)/' },
    },
    {
      name: 'kit-of-data-knows-no-http',
      comment:
        'Tables and events are used without a request, too. Refusals are in shared/problems, callers in shared/actors.',
      severity: 'error',
      from: { path: '^shared/(?:dynamodb|idempotency|events)/', pathNot: TEST },
      to: { path: '^shared/http/' },
    },
    {
      name: 'operations-stand-alone',
      comment:
        'A change to one operation must not change another. Move what two operations share into model/ or store/ of the domain.',
      severity: 'error',
      from: { path: '^functions/([^/]+)/([^/]+)/', pathNot: [TEST, '^functions/[^/]+/(?:model|store)/'] },
      to: {
        // The file of an operation has the name of its folder.
        path: '^functions/$1/([^/]+)/\\1[.]ts$',
        pathNot: '^functions/$1/$2/',
      },
    },
    {
      name: 'lib-reads-declarations',
      comment:
        'Infrastructure follows from what is declared. Declare it in domain.ts, and read it from there.',
      severity: 'error',
      from: { path: '^lib/', pathNot: TEST },
      to: {
        path: ['^(?:local|bin|bench|test)/', '^functions/'],
        pathNot: [
          '^functions/domains[.]ts$',
          // Which providers there are is declared, too.
          '^functions/[^/]+/providers/registry[.]ts$',
          `^functions/[^/]+/(?:domain|${DECLARATION.slice(3)}`,
        ],
      },
    },
    {
      name: 'runner-reads-the-assembly',
      comment:
        'The runner must run what would be deployed, so it knows only the synthesized templates and loads bundles by path.',
      severity: 'error',
      from: { path: '^local/', pathNot: [TEST, '^local/fixture/'] },
      to: { path: '^(?:functions|lib|bin|bench|test)/' },
    },
    {
      name: 'reference-page-stands-alone',
      comment: 'It goes into one file that a function serves. Give it what it needs through the API.',
      severity: 'error',
      from: { path: '^web/reference/' },
      to: { pathNot: '^web/reference/' },
    },
    {
      name: 'pages-know-the-client',
      comment:
        'Pages show what the API answers. Call it by the typed client; share between apps through web/kit.',
      severity: 'error',
      from: { path: '^web/(shop|console|till|kit)/', pathNot: TEST },
      to: {
        pathNot: [
          '^web/(?:$1|kit)/',
          '^shared/(?:client|money)/',
          'node_modules/(?:preact|@preact/signals|uplot|qrcode-generator|jsqr|@zxing/library)/',
          // A till without a network weighs a voucher by the shop’s own engine, so that both come to the same rupiah.
          '^functions/promotions/model/(?:voucher|engine/(?:apply-promotions|compile-promotions|priced-cart))[.]ts$',
        ],
      },
    },
    {
      name: 'lambda-code-without-dev-packages',
      comment:
        'The package is not there in production. Make it a dependency if it earns its place in a bundle.',
      severity: 'error',
      from: { path: '^(?:functions|shared)/', pathNot: TEST },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:cdk[.]out|dist|[.]satu)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
