import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Campaign, Journey } from '#shared/client/generated.ts';
import { api, newKey } from '../../kit/api.ts';
import { moneyText, numberText } from '../../kit/format.ts';
import { useAction } from '../../kit/load.ts';
import { goFromHere, href } from '../../kit/router.tsx';
import { Field, ProblemBox } from '../../kit/ui.tsx';
import { say } from './texts.ts';

const audiences = ['everybody', 'segment', 'wishing', 'birthday'] as const;
type AudienceKind = (typeof audiences)[number];
type CampaignPreview = Awaited<ReturnType<typeof api.previewCampaign>>['body'];

const audienceOf = (kind: AudienceKind, value: string): Campaign['audience'] => {
  if (kind === 'segment') return { segment: value };
  if (kind === 'wishing') return { wishing: value };
  return kind === 'birthday' ? { birthday: true } : { everybody: true };
};

/** `Ramadan opening` is `ramadan-opening-3f2a`: the id of a campaign is never used again. */
const newCampaignId = (name: string): string => {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return `${words.slice(0, 30) || 'campaign'}-${crypto.randomUUID().slice(0, 6)}`;
};

interface StartProps {
  readonly journeys: readonly Journey[];
  readonly onStarted: () => void;
}

/** Nothing is started before its numbers were seen: a change of the form takes them away. */
export const StartCampaign = ({ journeys, onStarted }: StartProps) => {
  const active = journeys.filter(({ status }) => status === 'active');
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState('');
  const [kind, setKind] = useState<AudienceKind>('everybody');
  const [value, setValue] = useState('');
  const [preview, setPreview] = useState<CampaignPreview>();
  const [campaignId, setCampaignId] = useState('');
  const { run, isBusy, problem } = useAction();
  const journeyId = chosen === '' ? (active[0]?.journeyId ?? '') : chosen;
  const needsValue = kind === 'segment' || kind === 'wishing';
  const audience = audienceOf(kind, value.trim());
  const change = (set: () => void): void => {
    set();
    setPreview(undefined);
  };
  const look = () =>
    run(async () => {
      const { body } = await api.previewCampaign({ body: { journeyId, audience } });
      setCampaignId(newCampaignId(name));
      setPreview(body);
    });
  const start = () =>
    run(async () => {
      const go = goFromHere();
      await api.putCampaign(
        { campaignId, body: { name: name.trim(), journeyId, audience } },
        { idempotencyKey: newKey() },
      );
      onStarted();
      go(href(`/campaigns/${campaignId}`));
    });
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        void look();
      }}
    >
      <h2>{say('start')}</h2>
      <Field name="campaign-name" label={say('name')} value={name} onInput={setName} isRequired />
      <div class="field">
        <label for="campaign-journey">{say('journey')}</label>
        <select
          id="campaign-journey"
          value={journeyId}
          onChange={(event) => {
            const { value: next } = event.currentTarget;
            change(() => setChosen(next));
          }}
        >
          {active.map((journey) => (
            <option key={journey.journeyId} value={journey.journeyId}>
              {journey.name}
            </option>
          ))}
        </select>
      </div>
      <fieldset class="choices">
        <legend>{say('audience')}</legend>
        {audiences.map((each) => (
          <label key={each} class="choice">
            <input
              type="radio"
              name="audience"
              checked={kind === each}
              onChange={() => change(() => setKind(each))}
            />
            <span>{say(each)}</span>
          </label>
        ))}
      </fieldset>
      {needsValue ? (
        <Field
          name="campaign-value"
          label={say(kind === 'wishing' ? 'sku' : 'segmentCode')}
          value={value}
          onInput={(next) => change(() => setValue(next))}
          isRequired
        />
      ) : null}
      <ProblemBox problem={problem} />
      <button type="submit" disabled={isBusy || journeyId === ''}>
        {say('preview')}
      </button>
      {preview === undefined ? null : (
        <PreviewFigures preview={preview}>
          <button
            type="button"
            class="primary wide"
            disabled={isBusy || preview.customers === 0 || name.trim() === ''}
            onClick={() => void start()}
          >
            {say('startNow', { n: numberText(preview.customers) })}
          </button>
        </PreviewFigures>
      )}
    </form>
  );
};

const PreviewFigures = ({ preview, children }: { preview: CampaignPreview; children: ComponentChildren }) => (
  <div role="status" class="dry-run">
    <ul class="plain-list">
      {(['customers', 'reachable', 'messages'] as const).map((figure) => (
        <li key={figure} class="spread">
          <span>{say(figure)}</span>
          <strong class="number">{numberText(preview[figure])}</strong>
        </li>
      ))}
      <li class="spread">
        <span>{say('cost')}</span>
        <strong class="number">{moneyText(preview.cost.amount, preview.cost.currency)}</strong>
      </li>
    </ul>
    {preview.isPartial ? <p class="soft">{say('partial')}</p> : null}
    {preview.sample.length === 0 ? null : (
      <p class="soft ids">{say('sample', { ids: preview.sample.slice(0, 3).join(', ') })}</p>
    )}
    {children}
  </div>
);
