import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { cruise, type IConfiguration } from 'dependency-cruiser';
import { root, sourcesIn, textOf } from './house.ts';

describe('which part of the house leans on which', () => {
  it('follows the rules of .dependency-cruiser.cjs', async () => {
    const { default: rules } = (await import(join(root, '.dependency-cruiser.cjs'))) as {
      default: IConfiguration;
    };
    const folders = ['bin', 'functions', 'lib', 'local', 'shared', 'web'];

    const { output } = await cruise(folders, {
      ...rules.options,
      ruleSet: rules,
      validate: true,
      baseDir: root,
    });

    const violations = typeof output === 'string' ? [output] : output.summary.violations;
    expect(
      violations.map((found) =>
        typeof found === 'string' ? found : `${found.from} → ${found.to}: ${found.rule.name}`,
      ),
    ).toEqual([]);
  }, 60_000);

  it('has no barrels: a name is imported from the file that says it', () => {
    const sources = sourcesIn('bin', 'functions', 'lib', 'local', 'shared', 'web');

    const barrels = sources.filter(
      (path) => path.endsWith('/index.ts') || /^export \* from/m.test(textOf(path)),
    );

    expect(barrels).toEqual([]);
  });

  it('has no folder or file for things without a home', () => {
    const homeless = sourcesIn('bin', 'functions', 'lib', 'local', 'shared', 'web').filter((path) =>
      /(?:^|\/)(?:utils?|helpers?|common|misc)(?:\/|\.ts$)/.test(path),
    );

    expect(homeless).toEqual([]);
  });
});
