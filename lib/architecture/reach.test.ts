import { describe, expect, it } from '@jest/globals';
import { reachOf } from './reach.ts';

const texts: Readonly<Record<string, string>> = {
  'functions/carts/get-cart.ts': "import { loadCredit, type Credit } from '../credit/public.ts';\n",
  'functions/credit/public.ts':
    "export { load as loadCredit } from './store/load.ts';\nexport {\n  takePart,\n  type Credit,\n} from './store/take.ts';\n",
  'functions/credit/store/load.ts':
    "import { key } from './keys.ts';\nimport type { Credit } from './take.ts';\n",
};
const value = (to: string) => ({ to, isType: false });
const graph = new Map([
  ['functions/carts/get-cart.ts', [value('functions/credit/public.ts')]],
  [
    'functions/credit/public.ts',
    [value('functions/credit/store/load.ts'), value('functions/credit/store/take.ts')],
  ],
  [
    'functions/credit/store/load.ts',
    [value('functions/credit/store/keys.ts'), { to: 'functions/credit/store/take.ts', isType: true }],
  ],
]);

describe('what a reader of a file may have to know', () => {
  it('follows the names that are taken through a door, and neither its other names nor types', () => {
    const reached = reachOf(graph, 'functions/carts/get-cart.ts', (path) => texts[path] ?? '');

    expect([...reached].sort()).toEqual([
      'functions/carts/get-cart.ts',
      'functions/credit/public.ts',
      'functions/credit/store/keys.ts',
      'functions/credit/store/load.ts',
    ]);
  });
});
