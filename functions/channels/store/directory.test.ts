import { describe, expect, it } from '@jest/globals';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { create } from '#shared/dynamodb/write-action.ts';
import { loadDirectory } from './directory.ts';

const open = async ({ db }: ReturnType<typeof testRuntime>, code: string) =>
  db.writeOne(create({ table: 'catalog', pk: 'CHANNELS', sk: code }, { code, version: 1 }));

describe('the directory of channels', () => {
  it('knows a channel that was opened a moment ago when somebody asks for it', async () => {
    const runtime = testRuntime();
    const { db, clock } = runtime;
    await open(runtime, 'web');
    await loadDirectory(db, clock);
    await open(runtime, 'till');

    const asBefore = await loadDirectory(db, clock);
    const withTill = await loadDirectory(db, clock, 'till');

    expect([...asBefore.channels.keys()]).toEqual(['web']);
    expect([...withTill.channels.keys()].sort()).toEqual(['till', 'web']);
  });
});
