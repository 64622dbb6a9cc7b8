import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { Icon } from '../kit/icon.tsx';
import { href, path } from '../kit/router.tsx';
import { claims, session, signOut } from '../kit/session.ts';
import { LanguageButton, SkipLink } from '../kit/ui.tsx';
import { locations, workplace } from './console-state.ts';
import { openSections } from './sections.ts';
import { say } from './texts.ts';

export const Frame = ({ children }: { children: ComponentChildren }) => {
  useEffect(() => {
    // On a phone the sections are one row, wider than the screen.
    document.querySelector('.side [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [path.value]);
  return (
    <div class="console">
      <SkipLink />
      <nav class="side" aria-label={say('menu')}>
        <a class="brand" href={href('/')}>
          Satu
        </a>
        <ul>
          {openSections().map((section) => (
            <li key={section.path}>
              <a href={href(section.path)} aria-current={isCurrent(section.path) ? 'page' : undefined}>
                <Icon name={section.icon} />
                {say(section.name)}
              </a>
            </li>
          ))}
        </ul>
        <div class="who">
          <span class="soft">{session.value?.user}</span>
          <LanguageButton />
          <button type="button" class="plain small" onClick={signOut}>
            {say('signOut')}
          </button>
        </div>
      </nav>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
};

/** Categories stand below the catalogue. */
const isCurrent = (section: string): boolean => {
  const open = path.value.replace(/^\/categories/, '/catalogue');
  return section === '/' ? open === '/' : open.startsWith(section);
};

export const PageHead = ({ title, children }: { title: string; children?: ComponentChildren }) => {
  useEffect(() => {
    document.title = `${title} · Satu Console`;
  }, [title]);
  return (
    <header class="page-head">
      <h1>{title}</h1>
      {children}
    </header>
  );
};

/** Where one works: only the locations of one's own, if the token names some. */
export const LocationChoice = ({ isRequired = false }: { isRequired?: boolean }) => {
  const own = (claims.value.locations ?? '').split(' ').filter((code) => code !== '');
  const shown = locations.value.filter(({ code }) => own.length === 0 || own.includes(code));
  useEffect(() => {
    const [first] = shown.filter(({ kind }) => kind === 'store');
    if (isRequired && workplace.value === '' && first !== undefined) workplace.value = first.code;
  }, [shown.length, isRequired]);
  return (
    <label class="row location">
      <span class="hidden">{say('location')}</span>
      <select
        value={workplace.value}
        onChange={(event) => {
          workplace.value = event.currentTarget.value;
        }}
      >
        {isRequired ? null : <option value="">{say('allLocations')}</option>}
        {shown.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
};
