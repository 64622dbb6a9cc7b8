import { useState } from 'preact/hooks';
import { api } from '../../kit/api.ts';
import { useAction } from '../../kit/load.ts';
import { SelectField } from '../../kit/select-field.tsx';
import { Field, ProblemBox } from '../../kit/ui.tsx';
import type { TemplateLanguage } from './template-fields.ts';
import { say } from './texts.ts';

type Preview = Awaited<ReturnType<typeof api.previewMessageTemplate>>['body'];

const eventIn = (text: string): Record<string, unknown> | undefined => {
  try {
    const found: unknown = JSON.parse(text === '' ? '{}' : text);
    return found !== null && typeof found === 'object' && !Array.isArray(found) ? { ...found } : undefined;
  } catch {
    return undefined;
  }
};

/** The message as somebody would get it. Nothing is sent. */
export const TemplatePreview = ({ templateId }: { templateId: string }) => {
  const [locale, setLocale] = useState<TemplateLanguage>('id');
  const [event, setEvent] = useState('');
  const [couponCode, setCouponCode] = useState('');
  const [preview, setPreview] = useState<Preview>();
  const { run, isBusy, problem } = useAction();
  const data = eventIn(event);
  const show = () =>
    run(async () => {
      const body = { locale, event: data, couponCode: couponCode === '' ? undefined : couponCode };
      setPreview((await api.previewMessageTemplate({ templateId, body })).body);
    });
  return (
    <form
      class="card"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void show();
      }}
    >
      <h2>{say('preview')}</h2>
      <SelectField
        name="preview-language"
        label={say('language')}
        value={locale}
        options={[
          ['id', say('idLanguage')],
          ['en', say('enLanguage')],
        ]}
        onInput={(value) => setLocale(value === 'en' ? 'en' : 'id')}
      />
      <Field name="preview-coupon" label={say('couponCode')} value={couponCode} onInput={setCouponCode} />
      <div class="field">
        <label for="preview-event">{say('event')}</label>
        <textarea
          id="preview-event"
          rows={3}
          value={event}
          aria-invalid={data === undefined}
          onInput={(typed) => setEvent(typed.currentTarget.value)}
        />
        {data === undefined ? <small class="error">{say('notJson')}</small> : null}
      </div>
      <ProblemBox problem={problem} />
      <button type="submit" disabled={isBusy || data === undefined}>
        {say('show')}
      </button>
      {preview === undefined ? null : (
        <div role="status" class="message-preview">
          {preview.isComplete ? null : (
            <p class="notice warn">{say('incomplete', { what: preview.missing.join(', ') })}</p>
          )}
          <h3>{preview.subject}</h3>
          {(preview.text ?? '').split('\n\n').map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <p class="soft">{preview.short}</p>
        </div>
      )}
    </form>
  );
};
