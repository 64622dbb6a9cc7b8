import jest from 'eslint-plugin-jest';
import globals from 'globals';
import { defineConfig } from 'eslint/config';
import { configs, parser } from 'typescript-eslint';

/** What running code of the shop takes from its runtime, so that tests decide what it is. */
const INJECTED = [
  ['Date', 'now', 'take the time from the injected clock'],
  ['Math', 'random', 'take chance from the injected ids'],
  ['crypto', 'randomUUID', 'take ids from the injected maker'],
];

export default defineConfig(
  {
    ignores: [
      'cdk.out*/**',
      'dist/**',
      '.satu/**',
      'coverage/**',
      'shared/client/generated.ts',
      'local/fixture/code/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [configs.recommendedTypeChecked],
    languageOptions: {
      parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      // Domains add to a declared interface by merging an empty one into it.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      // What comes from outside is unknown, and text is how it is shown.
      '@typescript-eslint/no-base-to-string': 'off',
      // Ports are functions that may be asynchronous; an adapter that is not still has to fit.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-param-reassign': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      complexity: ['warn', 15],
      'max-depth': ['warn', 3],
      'max-params': ['warn', 4],
      'max-lines': ['warn', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['warn', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['functions/**/*.ts', 'shared/**/*.ts'],
    // The clock and the maker of ids themselves; the jitter and the marks of writes are no part of any result.
    ignores: [
      '**/*.test.ts',
      'shared/time/clock.ts',
      'shared/ids/ids.ts',
      'shared/dynamodb/**',
      'shared/client/**',
    ],
    rules: {
      'no-restricted-properties': [
        'error',
        ...INJECTED.map(([object, property, message]) => ({ object, property, message })),
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'take the time from the injected clock',
        },
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'node:crypto',
              importNames: ['randomUUID', 'randomBytes'],
              message: 'Take ids from the injected maker (shared/ids).',
            },
            { name: 'zod', message: 'Import zod/mini: full zod costs 35 ms of every cold start.' },
          ],
        },
      ],
    },
  },
  {
    // Programs that people start, and the runner they start, talk to a terminal.
    files: ['bin/**/*.ts', 'local/**/*.ts', 'bench/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.test.ts', 'test/**/*.ts'],
    plugins: { jest },
    extends: [jest.configs['flat/recommended']],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // In a table of cases it takes away what makes the cases one type.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // A test may say what it knows about a template or an answer.
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      complexity: 'off',
      'max-params': 'off',
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'fc.assert'] }],
      'jest/no-focused-tests': 'error',
      'jest/no-standalone-expect': [
        'error',
        { additionalTestBlockFunctions: ['afterAll', 'afterEach', 'whenThere'] },
      ],
      'jest/no-disabled-tests': 'error',
      'jest/valid-title': ['error', { ignoreTypeOfDescribeName: true }],
    },
  },
  { files: ['**/*.js', '**/*.cjs'], languageOptions: { globals: globals.node } },
);
