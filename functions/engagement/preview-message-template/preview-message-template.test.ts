import { describe, expect, it } from '@jest/globals';
import { put } from '#shared/dynamodb/write-action.ts';
import { asking, staffWith } from '../../../test/support/asking.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { previewMessageTemplate } from './preview-message-template.ts';

const texts = { en: { subject: 'Hi {{ customer.name }}', body: '{{ event.city }}', short: 'hi' } };

const preview = async (event: Readonly<Record<string, unknown>>) => {
  const runtime = testRuntime();
  const template = { templateId: 'hello', name: 'Hello', texts, version: 1 };
  await runtime.db.writeOne(put({ table: 'engagement', pk: 'TEMPLATES', sk: 'hello' }, template));
  const body = { locale: 'id' as const, brand: 'Satu', customerName: 'Ayu', event };
  const request = asking(staffWith('templates.write'), { params: { templateId: 'hello' }, body });
  return (await previewMessageTemplate(request, runtime)).body;
};

describe('the preview of a template', () => {
  it('names the texts that lack a field, in the language that there is', async () => {
    expect(await preview({})).toEqual({ locale: 'en', isComplete: false, missing: ['body'] });
  });

  it('shows the message as it would be sent, with markup escaped', async () => {
    const { html, subject, short } = await preview({ city: '<b>Medan</b>' });

    expect([subject, short]).toEqual(['Hi Ayu', 'Satu: hi']);
    expect(html).toContain('&lt;b&gt;Medan&lt;/b&gt;');
  });
});
