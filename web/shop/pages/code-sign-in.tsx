import { useSignal } from '@preact/signals';
import { api } from '../../kit/api.ts';
import { textsOf } from '../../kit/language.ts';
import { useAction } from '../../kit/load.ts';
import { session } from '../../kit/session.ts';
import { Field, ProblemBox } from '../../kit/ui.tsx';
import { CHANNEL } from '../shop-state.ts';

const say = textsOf({
  title: ['Masuk dengan kode', 'Sign in with a code'],
  text: [
    'Kami mengirim kode enam angka. Akun dibuat bila belum ada.',
    'We send you a code of six digits. If you have no account, you get one.',
  ],
  address: ['E-mail atau nomor telepon', 'E-mail or phone number'],
  send: ['Kirim kode', 'Send the code'],
  sent: ['Kode dikirim ke {address}.', 'A code is on its way to {address}.'],
  code: ['Kode', 'Code'],
  confirm: ['Masuk', 'Sign in'],
  other: ['Ganti alamat', 'Use another address'],
});

/** An address for a code, and the code for a token. Nobody learns here whether an address is known. */
export const CodeSignIn = ({ onDone }: { onDone: () => void }) => {
  const address = useSignal('');
  const code = useSignal('');
  const signInId = useSignal<string | undefined>(undefined);
  const { run, problem, isBusy } = useAction();
  const send = () =>
    run(async () => {
      signInId.value = (await api.startSignIn({ body: requestFor(address.value.trim()) })).body.signInId;
    });
  const confirm = (id: string) =>
    run(async () => {
      const { body } = await api.confirmSignIn({ signInId: id, body: { code: code.value.trim() } });
      session.value = { user: body.customerId, token: body.accessToken, isByCode: true };
      onDone();
    });
  const startAgain = () => {
    signInId.value = undefined;
    code.value = '';
  };
  const id = signInId.value;
  return (
    <form
      class="card stack"
      aria-labelledby="code-sign-in"
      onSubmit={(event) => {
        event.preventDefault();
        void (id === undefined ? send() : confirm(id));
      }}
    >
      <h2 id="code-sign-in">{say('title')}</h2>
      <ProblemBox problem={problem} />
      {id === undefined ? (
        <>
          <p class="soft">{say('text')}</p>
          <Field
            label={say('address')}
            name="address"
            autocomplete="username"
            isRequired
            value={address.value}
            onInput={(value) => (address.value = value)}
          />
        </>
      ) : (
        <>
          <p role="status">{say('sent', { address: address.value })}</p>
          <Field
            label={say('code')}
            name="code"
            autocomplete="one-time-code"
            inputMode="numeric"
            isRequired
            value={code.value}
            onInput={(value) => (code.value = value)}
          />
        </>
      )}
      <div class="row">
        <button type="submit" class="primary" disabled={isBusy}>
          {say(id === undefined ? 'send' : 'confirm')}
        </button>
        {id === undefined ? null : (
          <button type="button" class="plain" onClick={startAgain}>
            {say('other')}
          </button>
        )}
      </div>
    </form>
  );
};

const requestFor = (address: string) =>
  address.includes('@')
    ? ({ medium: 'email', email: address, channel: CHANNEL } as const)
    : ({ medium: 'sms', phone: address, channel: CHANNEL } as const);
