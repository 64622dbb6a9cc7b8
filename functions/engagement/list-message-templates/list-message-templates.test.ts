import { describe, expect, it } from '@jest/globals';
import { asking, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { getMessageTemplate } from '../get-message-template/get-message-template.ts';
import { putMessageTemplate } from '../put-message-template/put-message-template.ts';
import { listMessageTemplates } from './list-message-templates.ts';

const staff = staffWith('templates.write');
const en = { subject: 'Welcome', body: 'Welcome to {{ brand }}', short: 'welcome' };

describe('the templates of messages', () => {
  it('are those that staff wrote and the built-in ones, until one is written under their id', async () => {
    const runtime = testRuntime();
    const rows = async () => (await listMessageTemplates(asking(staff, {}), runtime)).body.data;
    const before = await rows();
    const params = { templateId: 'satu-welcome' };
    const read = await getMessageTemplate(asking(staff, { params }), runtime);
    const write = (ifMatch: number, subject: string) =>
      putMessageTemplate(
        asking(staff, { params, body: { name: 'Welcome', texts: { en: { ...en, subject } } }, ifMatch }),
        runtime,
      );

    await write(read.version ?? -1, 'One');
    const second = await refusalOf(write(read.version ?? -1, 'Two'));
    const after = await rows();

    expect(before.find(({ templateId }) => templateId === 'satu-welcome')).toEqual({
      templateId: 'satu-welcome',
      name: 'Welcome',
      languages: ['id', 'en'],
      isBuiltIn: true,
    });
    expect([read.version, second]).toEqual([0, 'STALE_VERSION']);
    expect(after).toHaveLength(before.length);
    expect(after[0]).toMatchObject({ templateId: 'satu-welcome', languages: ['en'], isBuiltIn: false });
  });
});
