import { useEffect } from 'preact/hooks';
import { textsOf } from './language.ts';
import { useAction, useLoaded } from './load.ts';
import { session } from './session.ts';
import { Loading, ProblemBox } from './ui.tsx';

const say = textsOf({
  who: ['Anda siapa?', 'Who are you?'],
  local: [
    'Toko ini berjalan di komputer Anda. Pilih seseorang; tidak ada kata sandi.',
    'This shop runs on your machine. Choose somebody; there is no password.',
  ],
  elsewhere: ['Buka halaman masuk', 'Go to the sign-in page'],
});

export interface SignInConfig {
  readonly signIn: 'local' | 'code';
  /** With `code`: the sign-in page of the user pool, and the client registered there. */
  readonly authorizeUrl?: string;
  readonly clientId?: string;
}

interface LocalUser {
  readonly user: string;
  readonly kind: 'staff' | 'customer' | 'machine';
  readonly about: string;
}

const readJson = async <Body,>(url: string, init?: RequestInit): Promise<Body> => {
  const response = await fetch(url, { ...init, headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return (await response.json()) as Body;
};

const app = location.pathname.split('/')[1] ?? '';

export const readSignInConfig = (): Promise<SignInConfig> => readJson<SignInConfig>(`/${app}/config.json`);

/** A token of the local issuer, which asks for no password. */
export const localToken = async (user: string): Promise<string> => {
  const { token } = await readJson<{ token: string }>('/_local/tokens', {
    method: 'POST',
    body: JSON.stringify({ user }),
  });
  return token;
};

/** A page to sign in: at the local issuer by choosing somebody. */
export const SignIn = ({ kind, onDone }: { kind: 'staff' | 'customer'; onDone?: () => void }) => {
  const loaded = useLoaded(async () => {
    const config = await readSignInConfig();
    const users =
      config.signIn === 'local' ? await readJson<{ data: LocalUser[] }>('/_local/users') : { data: [] };
    return { config, users: users.data.filter((user) => user.kind === kind) };
  }, [kind]);
  if (loaded.state === 'failed') return <ProblemBox problem={loaded.problem} retry={loaded.reload} />;
  if (loaded.value === undefined) return <Loading />;
  const { config, users } = loaded.value;
  return config.signIn === 'local' ? (
    <ChooseUser users={users} kind={kind} onDone={onDone} />
  ) : (
    <button type="button" class="primary" onClick={() => void startSignIn(config)}>
      {say('elsewhere')}
    </button>
  );
};

interface ChooseUserProps {
  readonly users: readonly LocalUser[];
  readonly kind: 'staff' | 'customer';
  readonly onDone?: () => void;
}

const ChooseUser = ({ users, kind, onDone }: ChooseUserProps) => {
  // The page of customers has other ways to sign in, and a heading above them all.
  const Heading = kind === 'customer' ? 'h2' : 'h1';
  const { run, problem, isBusy } = useAction();
  const choose = (user: string) =>
    run(async () => {
      session.value = { user, token: await localToken(user) };
      onDone?.();
    });
  return (
    <section class="sign-in">
      <Heading>{say('who')}</Heading>
      <p class="soft">{say('local')}</p>
      <ProblemBox problem={problem} />
      <ul class="people">
        {users.map(({ user, about }) => (
          <li key={user}>
            <button type="button" disabled={isBusy} onClick={() => void choose(user)}>
              <strong>{user}</strong>
              <span class="soft">{about}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};

const VERIFIER = 'satu.sign-in.verifier';

/** The code flow with PKCE of RFC 7636: the verifier never leaves this tab. */
export const startSignIn = async (
  { authorizeUrl = '', clientId = '' }: SignInConfig,
  go: (address: string) => void = (address) => location.assign(address),
): Promise<void> => {
  const verifier = base64Url(crypto.getRandomValues(new Uint8Array(32)));
  sessionStorage.setItem(VERIFIER, verifier);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const asked = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: returnUrl(),
    code_challenge_method: 'S256',
    code_challenge: base64Url(new Uint8Array(digest)),
  });
  go(`${authorizeUrl}?${asked.toString()}`);
};

const returnUrl = (): string => `${location.origin}/${app}/`;

const base64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCodePoint(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** Changes the code that the sign-in page sent back with for a token. */
export const useReturnFromSignIn = (): void => {
  useEffect(() => {
    const code = new URLSearchParams(location.search).get('code');
    const verifier = sessionStorage.getItem(VERIFIER);
    if (code === null || verifier === null) return;
    sessionStorage.removeItem(VERIFIER);
    void exchange(code, verifier);
  }, []);
};

const exchange = async (code: string, verifier: string): Promise<void> => {
  const { authorizeUrl = '', clientId = '' } = await readSignInConfig();
  const answer = await fetch(authorizeUrl.replace(/authorize$/, 'token'), {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: clientId,
      code,
      code_verifier: verifier,
      redirect_uri: returnUrl(),
    }),
  });
  if (!answer.ok) return;
  const { access_token: token } = (await answer.json()) as { access_token: string };
  session.value = { user: '', token };
  history.replaceState(null, '', returnUrl());
};
