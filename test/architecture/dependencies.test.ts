import { beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult, type IConfiguration } from 'dependency-cruiser';
import { domains, layers } from '../../functions/domains.ts';
import { circlesIn } from '../../lib/architecture/circles.ts';
import { isDoor } from '../../lib/architecture/doors.ts';
import { drawingOf } from '../../lib/architecture/drawing.ts';
import { importGraphOf, type ImportGraph } from '../../lib/architecture/import-graph.ts';
import { domainImports, upwardImports, type DomainImport } from '../../lib/architecture/layering.ts';
import { reachOf } from '../../lib/architecture/reach.ts';
import { kebabCase, root, sourcesIn, textOf } from './house.ts';

const FOLDERS = ['bin', 'functions', 'lib', 'local', 'shared', 'web'];

/** Files that an operation may reach, where it is held to less than the others. */
const OWN_LIMITS = new Map([
  ['getCart', 138],
  ['checkout', 318],
  // They compose orders, money, stock, routing and prices, as checkout does.
  ['editOrder', 255],
  ['previewOrderEdit', 219],
  // With the lots of what leaves over the counter.
  ['recordOfflineSales', 190],
  ['takeMarketplaceOrder', 235],
  // Cancellations of marketplaces, and what each of them has to say.
  ['receiveMarketplaceNotification', 250],
  // An exchange is a return and an edit at once; a refund may be a new gift card.
  ['requestReturn', 300],
  ['previewReturn', 250],
  // Receiving is a refund; a label is an order with its money, and a carrier.
  ['requestGiftReturn', 185],
  ['labelReturn', 180],
]);

let found: ICruiseResult;
let graph: ImportGraph;
let imports: readonly DomainImport[];

beforeAll(async () => {
  const { default: rules } = (await import(join(root, '.dependency-cruiser.cjs'))) as {
    default: IConfiguration;
  };
  const { output } = await cruise(FOLDERS, {
    ...rules.options,
    ruleSet: rules,
    validate: true,
    baseDir: root,
  });
  if (typeof output === 'string') throw new Error(output);
  found = output;
  graph = importGraphOf(found.modules);
  imports = domainImports(graph);
});

describe('which part of the house leans on which', () => {
  it('follows the rules of .dependency-cruiser.cjs', () => {
    const violations = found.summary.violations.map(({ from, to, rule }) => `${from} → ${to}: ${rule.name}`);

    expect(violations).toEqual([]);
  });

  it('has domains in layers: each imports only from domains that functions/domains.ts lists before it', () => {
    const order = domains.map(({ name }) => name);

    const upward = upwardImports(imports, order).flatMap(({ files }) => files);

    expect(upward).toEqual([]);
  });

  it('has no circle between folders of shared/', () => {
    expect(circlesIn(sharedImports())).toEqual([]);
  });

  it('has no barrels: only the door of a domain says again what other files say', () => {
    const barrels = sourcesIn(...FOLDERS).filter((path) => !isDoor(path) && isBarrel(textOf(path)));

    expect(barrels).toEqual([]);
  });

  it('has doors that only open: what a door offers is made in a file behind it', () => {
    const making = sourcesIn('functions').filter((path) => isDoor(path) && !isBarrel(textOf(path)));

    expect(making).toEqual([]);
  });

  it('has no folder or file for things without a home', () => {
    const homeless = sourcesIn(...FOLDERS).filter((path) =>
      /(?:^|\/)(?:utils?|helpers?|common|misc)(?:\/|\.ts$)/.test(path),
    );

    expect(homeless).toEqual([]);
  });

  it('is drawn in docs/architecture.md as the imports are', () => {
    const drawing = drawingOf(layers, imports);
    writeFigure('layers.mmd', drawing);

    // After a change of imports: copy dist/figures/layers.mmd into the page.
    expect(textOf('docs/architecture.md')).toContain(drawing);
  });
});

/** How many files of functions/ and shared/ a reader of an operation may have to know. */
describe('the reach of an operation', () => {
  const MOST = 168;
  const operations = domains.flatMap(({ name, http }) =>
    (http?.routes ?? []).map(({ operationId }) => {
      const folder = kebabCase(operationId);
      return { domain: name, operationId, entry: `functions/${name}/${folder}/${folder}.ts` };
    }),
  );
  const reached = () =>
    operations
      .map(({ entry, ...operation }) => ({
        ...operation,
        files: reachOf(graph, entry, textOf).size,
        limit: OWN_LIMITS.get(operation.operationId) ?? MOST,
      }))
      .sort((a, b) => b.files - a.files || a.operationId.localeCompare(b.operationId));

  it('stays below its limit', () => {
    const all = reached();
    writeFigure(
      'reach.txt',
      longestOfEach(all)
        .map(({ domain, operationId, files, limit }) =>
          [domain.padEnd(18), operationId.padEnd(32), `${files} files of at most ${limit}`].join(''),
        )
        .join('\n'),
    );

    expect(all.filter(({ files, limit }) => files > limit)).toEqual([]);
  });
});

/** The longest operation of each domain, and those that have a limit of their own. */
const longestOfEach = <Reached extends { readonly domain: string; readonly operationId: string }>(
  operations: readonly Reached[],
): readonly Reached[] =>
  operations.filter(
    ({ domain, operationId }, at) =>
      OWN_LIMITS.has(operationId) || operations.findIndex((other) => other.domain === domain) === at,
  );

/** A file in which every statement exports from another one. */
const isBarrel = (text: string): boolean => {
  if (/^export \* from/m.test(text)) return true;
  const statements = text
    .replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
  return statements.length > 0 && statements.every((statement) => /^export .* from '/s.test(statement));
};

const sharedImports = (): readonly (readonly [string, string])[] =>
  [...graph].flatMap(([file, targets]) =>
    targets.flatMap(({ to }) => {
      const [from, target] = [sharedFolder(file), sharedFolder(to)];
      return from === undefined || target === undefined || from === target ? [] : [[from, target] as const];
    }),
  );

const sharedFolder = (path: string): string | undefined => /^shared\/([^/]+)\//.exec(path)?.[1];

/** Figures that `npm run check` prints. */
const writeFigure = (name: string, text: string): void => {
  mkdirSync(join(root, 'dist/figures'), { recursive: true });
  writeFileSync(join(root, 'dist/figures', name), `${text}\n`);
};
