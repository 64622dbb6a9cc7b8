import { useState } from 'preact/hooks';
import type { Channel, ChannelRules } from '#shared/client/generated.ts';
import { api, newKey } from '../../kit/api.ts';
import { refusedTexts } from '../../kit/field-texts.ts';
import { numberText } from '../../kit/format.ts';
import { useAction, useLoaded } from '../../kit/load.ts';
import { FormNotices } from '../../kit/form-notices.tsx';
import { Field, Loading, ProblemBox } from '../../kit/ui.tsx';
import { useVersionedForm, type Versioned } from '../../kit/use-versioned-form.ts';
import {
  fieldOfPointer,
  fieldsOf,
  malformed,
  RULE_KINDS,
  ruleField,
  rulesOf,
  type RuleFields,
} from './rule-fields.ts';
import { say } from './texts.ts';

interface Place {
  readonly locationId: string;
  readonly sku: string;
}

/** What each channel may sell of one SKU here: pools of its own, and units that are hidden from it. */
export const ChannelRulesForm = ({ locationId, sku, onSaved }: Place & { onSaved: () => void }) => {
  const loaded = useLoaded(async () => {
    const [rules, channels] = await Promise.all([
      api.getChannelRules({ locationId, sku }),
      api.listChannels({}),
    ]);
    return { rules: rules.body, channels: channels.body.data };
  }, [locationId, sku]);
  if (loaded.value === undefined)
    return loaded.state === 'failed' ? (
      <ProblemBox problem={loaded.problem} retry={loaded.reload} />
    ) : (
      <Loading />
    );
  const { rules, channels } = loaded.value;
  const shown = channels.filter(
    ({ code, locations }) => locations.includes(locationId) || rules.channels[code] !== undefined,
  );
  const saved = (): void => {
    loaded.reload();
    onSaved();
  };
  return <RuleForm rules={rules} channels={shown} onSaved={saved} />;
};

interface RuleFormProps {
  readonly rules: ChannelRules;
  readonly channels: readonly Channel[];
  readonly onSaved: () => void;
}

type Preview = Awaited<ReturnType<typeof api.previewChannelRules>>['body'];

const RuleForm = ({ rules, channels, onSaved }: RuleFormProps) => {
  const { locationId, sku } = rules;
  const shown = channels.map(({ code }) => code);
  const versioned = (stored: ChannelRules): Versioned<RuleFields> => ({
    version: stored.version,
    fields: fieldsOf(stored, shown),
  });
  const readRules = async (): Promise<ChannelRules> => (await api.getChannelRules({ locationId, sku })).body;
  const form = useVersionedForm<RuleFields>({
    opened: versioned(rules),
    read: async () => versioned(await readRules()),
    save: async (fields, version) => {
      // What the form does not show is sent as it is stored now; the version says that it still is.
      const body = rulesOf(await readRules(), shown, fields);
      const options = { ifMatch: version, idempotencyKey: newKey() };
      const answer = await api.setChannelRules({ locationId, sku, body }, options);
      onSaved();
      return versioned(answer.body);
    },
  });
  const [preview, setPreview] = useState<Preview>();
  const look = useAction();
  const preparePreview = () =>
    look.run(async () => {
      setPreview(undefined);
      const body = rulesOf(await readRules(), shown, form.fields);
      setPreview((await api.previewChannelRules({ locationId, sku, body })).body);
    });
  const problem = form.problem ?? look.problem;
  const wrong = malformed(form.fields);
  const refused = refusedTexts(problem, Object.keys(form.fields), fieldOfPointer);
  const labels = Object.fromEntries(
    channels.flatMap(({ code, name }) =>
      RULE_KINDS.map((kind) => [ruleField(kind, code), `${say(kind)} · ${name}`]),
    ),
  );
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        setPreview(undefined);
        look.clear();
        void form.send();
      }}
    >
      <h2>{say('title')}</h2>
      <p class="soft">{say('hint')}</p>
      <FormNotices form={form} labels={labels} refused={refused} saved={say('saved')} problem={problem} />
      {channels.map(({ code }) => (
        <div key={code}>
          <div class="fields">
            {RULE_KINDS.map((kind) => {
              const name = ruleField(kind, code);
              const hint = kind === 'buffer' ? say('unitsOrPercent') : say('wholeNumber');
              return (
                <Field
                  key={name}
                  name={`rule-${kind}-${code}`}
                  label={labels[name] ?? name}
                  inputMode={kind === 'buffer' ? 'text' : 'numeric'}
                  value={form.fields[name] ?? ''}
                  error={wrong.includes(name) ? hint : refused[name]}
                  onInput={(text) => {
                    setPreview(undefined);
                    form.set(name)(text);
                  }}
                />
              );
            })}
          </div>
          <InForce rule={rules.channels[code]} />
        </div>
      ))}
      {preview === undefined ? null : <PreviewList preview={preview} channels={channels} />}
      <div class="row">
        <button
          type="button"
          disabled={look.isBusy || form.isBusy || wrong.length > 0}
          onClick={() => void preparePreview()}
        >
          {say('preview')}
        </button>
        <button type="submit" class="primary" disabled={form.isBusy || wrong.length > 0}>
          {say('save')}
        </button>
      </div>
    </form>
  );
};

const PreviewList = ({ preview, channels }: { preview: Preview; channels: readonly Channel[] }) => (
  <div class="notice" role="status">
    <p>{say('wouldSell')}</p>
    <ul class="plain-list">
      {preview.channels.map(({ channel, now, then }) => (
        <li key={channel} class="spread">
          <span>{channels.find(({ code }) => code === channel)?.name ?? channel}</span>
          <span class="number">
            {numberText(now)} → <strong>{numberText(then)}</strong>
          </span>
        </li>
      ))}
    </ul>
  </div>
);

/** What the saved rules come to in units now. */
const InForce = ({ rule }: { rule: ChannelRules['channels'][string] | undefined }) =>
  rule === undefined ? null : (
    <p class="soft">
      {say('now', { left: numberText(rule.poolAvailable ?? 0), hidden: numberText(rule.hidden) })}
    </p>
  );
