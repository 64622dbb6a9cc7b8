import { useState } from 'preact/hooks';
import { api, newKey } from '../../kit/api.ts';
import { Empty } from '../../kit/empty.tsx';
import { codeText, numberText } from '../../kit/format.ts';
import { useAction, useLoaded } from '../../kit/load.ts';
import { may } from '../../kit/session.ts';
import { Field, Loading, ProblemBox } from '../../kit/ui.tsx';
import { PageHead } from '../frame.tsx';
import { ruleOf, type ConditionDraft, type SegmentRule } from '../segments/rule-of.ts';
import { say } from '../segments/texts.ts';
import { Status } from '../status.tsx';

const FIELDS = [
  'stage',
  'tier',
  'orders',
  'returns',
  'lifetimeValue',
  'recency',
  'frequency',
  'monetary',
  'daysSinceLastOrder',
  'daysSinceFirstOrder',
  'daysSinceCartAbandoned',
  'daysSinceRegistered',
  'marketingConsent',
  'emailVerified',
  'phoneVerified',
  'groups',
  'tags',
  'locale',
  'birthdayMonth',
  'city',
  'province',
  'country',
] as const satisfies readonly ConditionDraft['field'][];

const OPERATORS = [
  'equal',
  'one_of',
  'at_least',
  'at_most',
  'present',
  'absent',
] as const satisfies readonly ConditionDraft['is'][];

/** Groups of customers by what is known of them, counted before they are saved. */
export const SegmentsPage = () => {
  const loaded = useLoaded(async () => (await api.listSegments({})).body.data, []);
  return (
    <>
      <PageHead title={say('segments')} />
      <ProblemBox problem={loaded.state === 'failed' ? loaded.problem : undefined} retry={loaded.reload} />
      {loaded.value === undefined && loaded.state === 'loading' ? <Loading /> : null}
      <div class="columns">
        {may('segments.write') ? <MakeSegment onSaved={loaded.reload} /> : null}
        <section class="card">
          <h2>{say('segments')}</h2>
          {loaded.value?.length === 0 ? <Empty icon="user" title={say('none')} /> : null}
          <ul class="plain-list">
            {(loaded.value ?? []).map((segment) => (
              <li key={segment.segmentId} class="spread">
                <span>
                  <strong>{segment.name}</strong>
                  <br />
                  <span class="soft">
                    {segment.segmentId} <Members segmentId={segment.segmentId} version={segment.version} />
                  </span>
                </span>
                <Status code={segment.review?.state === 'running' ? 'running' : segment.status} />
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
};

const Members = ({ segmentId, version }: { segmentId: string; version: number }) => {
  const loaded = useLoaded(
    async () => (await api.getSegment({ segmentId })).body.members,
    [segmentId, version],
  );
  if (loaded.value === undefined) return null;
  const { count, isPartial } = loaded.value;
  return <>· {say('members', { n: `${numberText(count)}${isPartial ? '+' : ''}` })}</>;
};

const first: ConditionDraft = { field: 'daysSinceLastOrder', is: 'at_least', value: '60' };

const MakeSegment = ({ onSaved }: { onSaved: () => void }) => {
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const [drafts, setDrafts] = useState<readonly ConditionDraft[]>([first]);
  const [count, setCount] = useState<{ readonly members: number; readonly seen: number }>();
  const [isSaved, setSaved] = useState(false);
  const { run, isBusy, problem } = useAction();
  const rule = ruleOf(drafts);
  const change = (next: readonly ConditionDraft[]): void => {
    setDrafts(next);
    setCount(undefined);
    setSaved(false);
  };
  const save = (wanted: SegmentRule) =>
    run(async () => {
      await api.putSegment(
        { segmentId: code.trim(), body: { name: name.trim(), rule: wanted } },
        { ifMatch: 0, idempotencyKey: newKey() },
      );
      setSaved(true);
      onSaved();
    });
  return (
    <section class="card">
      <h2>{say('make')}</h2>
      <ProblemBox problem={problem} />
      {isSaved ? (
        <p class="notice good" role="status">
          {say('saved')}
        </p>
      ) : null}
      <div class="fields">
        <Field name="segment-name" label={say('name')} value={name} onInput={setName} />
        <Field name="segment-code" label={say('code')} value={code} onInput={setCode} hint="vip-jakarta" />
      </div>
      {drafts.map((draft, at) => (
        <ConditionRow
          key={at}
          at={at}
          draft={draft}
          onChange={(next) => change(drafts.map((each, index) => (index === at ? next : each)))}
          onRemove={() => change(drafts.filter((_, index) => index !== at))}
        />
      ))}
      <div class="row">
        <button type="button" onClick={() => change([...drafts, { ...first, value: '' }])}>
          {say('more')}
        </button>
        <button
          type="button"
          disabled={isBusy || rule === undefined}
          onClick={() =>
            void run(async () => {
              if (rule !== undefined) setCount(await countOf(rule));
            })
          }
        >
          {say('count')}
        </button>
      </div>
      {count === undefined || rule === undefined ? null : (
        <>
          <p role="status">{say('found', { n: numberText(count.members), all: numberText(count.seen) })}</p>
          <button
            type="button"
            class="primary"
            disabled={isBusy || name.trim() === '' || code.trim() === ''}
            onClick={() => void save(rule)}
          >
            {say('save')}
          </button>
        </>
      )}
    </section>
  );
};

/** Page after page, until all customers were looked at. */
const countOf = async (rule: SegmentRule) => {
  let [members, seen] = [0, 0];
  let cursor: string | undefined;
  do {
    const { body } = await api.previewSegment({ body: { rule, cursor } });
    members += body.members;
    seen += body.customersSeen;
    cursor = body.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return { members, seen };
};

interface ConditionRowProps {
  readonly at: number;
  readonly draft: ConditionDraft;
  readonly onChange: (draft: ConditionDraft) => void;
  readonly onRemove: () => void;
}

const ConditionRow = ({ at, draft, onChange, onRemove }: ConditionRowProps) => (
  <div class="fields">
    <Choice
      id={`field-${at}`}
      label={say('field')}
      options={FIELDS}
      value={draft.field}
      onChange={(field) => onChange({ ...draft, field })}
    />
    <Choice
      id={`is-${at}`}
      label={say('is')}
      options={OPERATORS}
      value={draft.is}
      onChange={(is) => onChange({ ...draft, is })}
    />
    <Field
      name={`value-${at}`}
      label={say('value')}
      value={draft.value}
      onInput={(value) => onChange({ ...draft, value })}
    />
    <button type="button" class="plain small" aria-label={say('remove', { n: at + 1 })} onClick={onRemove}>
      ✕
    </button>
  </div>
);

interface ChoiceProps<Option extends string> {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: Option;
  readonly onChange: (value: Option) => void;
}

const Choice = <Option extends string>({ id, label, options, value, onChange }: ChoiceProps<Option>) => (
  <div class="field">
    <label for={id}>{label}</label>
    <select
      id={id}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option === event.currentTarget.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    >
      {options.map((option) => (
        <option key={option} value={option}>
          {codeText(option.replaceAll(/([A-Z])/g, '_$1'))}
        </option>
      ))}
    </select>
  </div>
);
