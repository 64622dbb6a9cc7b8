import type { ComponentChildren } from 'preact';
import { isApiProblem } from '#shared/client/api-problem.ts';
import { language, otherLanguage, switchLanguage, textsOf } from './language.ts';

const say = textsOf({
  offline: [
    'Tidak ada koneksi. Periksa jaringan, lalu coba lagi.',
    'No connection. Check the network and try again.',
  ],
  loading: ['Memuat …', 'Loading …'],
  signedOut: [
    'Sesi Anda berakhir. Masuk lagi; isian Anda tetap ada.',
    'Your session ended. Sign in again; what you typed is still here.',
  ],
  forbidden: ['Peran Anda tidak mengizinkan ini.', 'Your role does not allow this.'],
  busy: ['Sedang ramai. Coba lagi sebentar.', 'Very busy right now. Try again in a moment.'],
  stale: [
    'Orang lain mengubahnya. Muat ulang, lalu simpan lagi.',
    'Somebody else changed this. Reload, then save again.',
  ],
  retry: ['Coba lagi', 'Try again'],
  skip: ['Langsung ke isi', 'Skip to content'],
});

export const LanguageButton = () => (
  <button
    type="button"
    class="plain small"
    lang={otherLanguage()}
    aria-label={language.value === 'id' ? 'EN: English' : 'ID: Bahasa Indonesia'}
    onClick={switchLanguage}
  >
    {otherLanguage().toUpperCase()}
  </button>
);

export const SkipLink = () => (
  <a class="skip" href="#main">
    {say('skip')}
  </a>
);

/** A refusal in the reader's words: what happened, and what to do. */
export const ProblemBox = ({ problem, retry }: { problem: unknown; retry?: () => void }) => {
  if (problem === undefined) return null;
  const { title, action, fields } = wordsOf(problem);
  return (
    <div class="notice bad" role="alert">
      <strong>{title}</strong>
      {action === '' ? null : <p>{action}</p>}
      {fields.length === 0 ? null : (
        <ul>
          {fields.map((field) => (
            <li key={field}>{field}</li>
          ))}
        </ul>
      )}
      {retry === undefined ? null : (
        <button type="button" class="small" onClick={retry}>
          {say('retry')}
        </button>
      )}
    </div>
  );
};

interface ProblemWords {
  readonly title: string;
  readonly action: string;
  readonly fields: readonly string[];
}

const wordsOf = (problem: unknown): ProblemWords => {
  if (!isApiProblem(problem)) return { title: say('offline'), action: '', fields: [] };
  const fields = problem.errors.map(({ pointer, detail }) => `${pointer.split('/').at(-1) ?? ''}: ${detail}`);
  const known = knownTitle(problem.status, problem.code);
  if (known !== undefined) return { title: known, action: '', fields: [] };
  const title = problem.document['title'];
  return {
    title: typeof title === 'string' ? title : problem.message,
    action: [problem.document['detail'], problem.action]
      .filter((text) => typeof text === 'string' && text !== '')
      .join(' '),
    fields: problem.code === 'VALIDATION_FAILED' ? fields : [],
  };
};

const knownTitle = (status: number, code: string): string | undefined => {
  if (status === 401) return say('signedOut');
  if (status === 403 && code === 'GATEWAY') return say('forbidden');
  if (status === 412) return say('stale');
  return status === 503 || status === 429 ? say('busy') : undefined;
};

export const Loading = () => (
  <div class="loading" role="status">
    <span class="hidden">{say('loading')}</span>
    <i />
    <i />
    <i />
  </div>
);

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly name: string;
  readonly autocomplete?: string;
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'email' | 'search';
  readonly isRequired?: boolean;
  readonly error?: string;
  readonly hint?: string;
}

/** A labelled field; what is wrong with it stands at it and is read with it. */
export const Field = ({ label, value, onInput, name, error, hint, isRequired, ...rest }: FieldProps) => {
  const id = `field-${name}`;
  const about = error ?? hint;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        name={name}
        value={value}
        autocomplete={rest.autocomplete}
        inputMode={rest.inputMode}
        required={isRequired}
        aria-invalid={error !== undefined}
        aria-describedby={about === undefined ? undefined : `${id}-about`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {about === undefined ? null : (
        <small id={`${id}-about`} class={error === undefined ? 'soft' : 'error'}>
          {about}
        </small>
      )}
    </div>
  );
};

export const Badge = ({
  tone,
  children,
}: {
  tone: 'good' | 'warn' | 'bad' | 'calm';
  children: ComponentChildren;
}) => <span class={`badge ${tone}`}>{children}</span>;
