import { describe, expect, it } from '@jest/globals';
import { asking, staffWith } from '../../../test/support/asking.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { putMessageTemplate } from './put-message-template.ts';

const en = { subject: 'Hi {{ customer.name }}', body: 'From {{ brand }}', short: 'hi' };
const runtime = testRuntime();
const params = { templateId: 'hello' };
const save = (text: Partial<typeof en>) =>
  putMessageTemplate(
    asking(staffWith('templates.write'), {
      params,
      body: { name: 'Hello', texts: { en: { ...en, ...text } } },
    }),
    runtime,
  );
const faultsOf = (text: Partial<typeof en>) =>
  save(text).then(
    () => [],
    (error: { details?: { errors?: readonly { pointer: string }[] } }) =>
      (error.details?.errors ?? []).map(({ pointer }) => pointer),
  );

describe('a template', () => {
  it('is refused where it cannot be read, names an unknown field or reads a file', async () => {
    expect(await faultsOf({ body: '{{ brand' })).toEqual(['/body/texts/en/body']);
    expect(await faultsOf({ subject: '{{ customer.email }}', short: '{{ secret }}' })).toEqual([
      '/body/texts/en/subject',
      '/body/texts/en/short',
    ]);
    expect(await faultsOf({ body: '{{ brand | nofilter }}' })).toEqual(['/body/texts/en/body']);
    expect(
      await faultsOf({ body: '{% if event.vip %}{{ event.city | default: "here" }}{% endif %}' }),
    ).toEqual([]);
  });

  it('never reads files, and stops before it takes too long', async () => {
    expect(await faultsOf({ body: '{% include "/etc/passwd" %}' })).toEqual(['/body/texts/en/body']);
  });
});
