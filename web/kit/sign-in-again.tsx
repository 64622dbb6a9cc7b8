import { useEffect, useRef } from 'preact/hooks';
import { textsOf } from './language.ts';
import { useAction, useLoaded } from './load.ts';
import { href } from './router.tsx';
import { hasEnded, stayOut } from './session-end.ts';
import { session } from './session.ts';
import { localToken, readSignInConfig, startSignIn } from './sign-in.tsx';
import { ProblemBox } from './ui.tsx';

const say = textsOf({
  title: ['Sesi Anda berakhir', 'Your session ended'],
  text: [
    'Isian Anda tetap ada. Masuk lagi, dan yang tadi dikirim langsung diteruskan.',
    'What you typed is still here. Sign in again, and what you sent goes on.',
  ],
  again: ['Masuk lagi sebagai {user}', 'Sign in again as {user}'],
  elsewhere: ['Buka halaman masuk', 'Open the sign-in page'],
  later: ['Nanti', 'Not now'],
});

/** Stands over the page while requests wait for a new token: the form below is not touched. */
export const SignInAgain = () => (hasEnded.value && session.value !== null ? <AgainDialog /> : null);

const AgainDialog = () => {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const config = useLoaded(readSignInConfig, []);
  const { run, isBusy, problem } = useAction();
  const user = session.value?.user ?? '';
  const isByCode = session.value?.isByCode === true;
  const isLocal = config.value?.signIn === 'local' && !isByCode;
  const again = () =>
    run(async () => {
      if (config.value === undefined) return;
      if (isLocal) session.value = { user, token: await localToken(user) };
      // This page hears of it: the session is kept for all pages of the browser.
      else if (isByCode) open(href('/sign-in'), '_blank', 'popup');
      else await startSignIn(config.value, (address) => void open(address, '_blank', 'popup'));
    });
  return (
    <dialog
      ref={dialog}
      class="card"
      aria-labelledby="session-ended"
      onCancel={(event) => {
        event.preventDefault();
        stayOut();
      }}
    >
      <h2 id="session-ended">{say('title')}</h2>
      <p>{say('text')}</p>
      <ProblemBox problem={problem ?? (config.state === 'failed' ? config.problem : undefined)} />
      <div class="row">
        <button
          type="button"
          class="primary"
          disabled={isBusy || config.value === undefined}
          onClick={() => void again()}
        >
          {isLocal ? say('again', { user }) : say('elsewhere')}
        </button>
        <button type="button" class="plain" onClick={stayOut}>
          {say('later')}
        </button>
      </div>
    </dialog>
  );
};
