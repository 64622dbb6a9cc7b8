import { useState } from 'preact/hooks';
import { api } from '../../kit/api.ts';
import { useLoaded } from '../../kit/load.ts';
import { goFromHere, href } from '../../kit/router.tsx';
import { Badge, Field, Loading, ProblemBox } from '../../kit/ui.tsx';
import { PageHead } from '../frame.tsx';
import { PageProblem } from '../page-problem.tsx';
import { TemplateForm } from '../templates/template-form.tsx';
import { TemplatePreview } from '../templates/template-preview.tsx';
import { say } from '../templates/texts.ts';

/** What journeys and campaigns say, in both languages. */
export const TemplatesPage = () => {
  const loaded = useLoaded(async () => (await api.listMessageTemplates()).body.data, []);
  return (
    <>
      <PageHead title={say('templates')}>
        <a class="button primary" href={href('/templates/new')}>
          {say('add')}
        </a>
      </PageHead>
      <ProblemBox problem={loaded.state === 'failed' ? loaded.problem : undefined} retry={loaded.reload} />
      {loaded.value === undefined && loaded.state === 'loading' ? <Loading /> : null}
      <section class="card">
        <ul class="plain-list">
          {(loaded.value ?? []).map(({ templateId, name, languages, isBuiltIn }) => (
            <li key={templateId} class="spread">
              <span>
                <a href={href(`/templates/${templateId}`)}>{name}</a> <span class="soft">{templateId}</span>
              </span>
              <span class="row">
                {languages.map((language) => (
                  <Badge key={language} tone="calm">
                    {language.toUpperCase()}
                  </Badge>
                ))}
                {isBuiltIn ? <span class="soft">{say('builtIn')}</span> : null}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
};

const Back = () => (
  <p>
    <a href={href('/templates')}>← {say('back')}</a>
  </p>
);

export const TemplatePage = ({ templateId }: { templateId: string }) => {
  const loaded = useLoaded(async () => (await api.getMessageTemplate({ templateId })).body, [templateId]);
  if (loaded.value === undefined)
    return loaded.state === 'failed' ? (
      <PageProblem problem={loaded.problem} retry={loaded.reload} />
    ) : (
      <Loading />
    );
  return (
    <>
      <Back />
      <PageHead title={loaded.value.name} />
      <div class="columns">
        <TemplateForm templateId={templateId} stored={loaded.value} onSaved={loaded.reload} />
        <TemplatePreview templateId={templateId} />
      </div>
    </>
  );
};

/** A new one begins with its id, which journeys name. */
export const NewTemplatePage = () => {
  const [templateId, setTemplateId] = useState('');
  const go = goFromHere();
  return (
    <>
      <Back />
      <PageHead title={say('add')} />
      <div class="stack">
        <section class="card">
          <Field
            name="template-id"
            label={say('id')}
            hint={say('idHint')}
            value={templateId}
            onInput={(text) => setTemplateId(text.trim().toLowerCase())}
            isRequired
          />
        </section>
        {/^[a-z0-9][a-z0-9-]{1,47}$/.test(templateId) ? (
          <TemplateForm
            templateId={templateId}
            onSaved={() => go(href(`/templates/${templateId}`), { replace: true })}
          />
        ) : null}
      </div>
    </>
  );
};
