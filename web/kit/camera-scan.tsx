import { useEffect, useRef, useState } from 'preact/hooks';
import { openCodeReader } from './code-reader.ts';
import { textsOf } from './language.ts';

const say = textsOf({
  camera: ['Kamera', 'Camera'],
  title: ['Arahkan kamera ke kode', 'Point the camera at a code'],
  refused: [
    'Kamera tidak bisa dipakai. Izinkan di peramban, atau ketik kodenya.',
    'The camera cannot be used. Allow it in the browser, or type the code.',
  ],
  read: ['Terbaca: {code}', 'Read: {code}'],
  done: ['Selesai', 'Done'],
});

/** A picture is looked at so often. */
const LOOK_EVERY_MS = 200;
/** A code that stays in view counts again only after it was away for so long. */
const AWAY_MS = 1500;

/** Of a code so much is shown: a signed one has hundreds of characters. */
const MOST_SHOWN = 60;

type Scan = (code: string) => Promise<void>;

/** Opens the camera of a phone; nothing where there is none to ask for. */
export const CameraScan = ({ onScan }: { readonly onScan: Scan }) => {
  const [isOpen, setOpen] = useState(false);
  if (navigator.mediaDevices?.getUserMedia === undefined) return null;
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {say('camera')}
      </button>
      {isOpen ? <CameraDialog onScan={onScan} onClose={() => setOpen(false)} /> : null}
    </>
  );
};

const CameraDialog = ({ onScan, onClose }: { readonly onScan: Scan; readonly onClose: () => void }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<'looking' | 'refused'>('looking');
  const [last, setLast] = useState('');
  useEffect(() => {
    dialog.current?.showModal();
    const end = new AbortController();
    const scanned: Scan = async (code) => {
      setLast(code);
      await onScan(code);
    };
    if (video.current !== null) watch(video.current, scanned, end.signal).catch(() => setState('refused'));
    return () => end.abort();
  }, []);
  return (
    <dialog ref={dialog} class="camera" aria-label={say('title')} onClose={onClose}>
      <p>{say('title')}</p>
      {/* Muted and inline: phones play nothing else by themselves. */}
      <video ref={video} muted playsInline aria-hidden="true" />
      <p role="status" class={state === 'refused' ? 'notice bad' : ''}>
        {state === 'refused'
          ? say('refused')
          : last === ''
            ? ''
            : say('read', { code: last.length > MOST_SHOWN ? `${last.slice(0, MOST_SHOWN)}…` : last })}
      </p>
      <button type="button" class="wide" onClick={() => dialog.current?.close()}>
        {say('done')}
      </button>
    </dialog>
  );
};

/** Looks at the camera until `end`; rejects when it may not. */
const watch = async (video: HTMLVideoElement, onScan: Scan, end: AbortSignal): Promise<void> => {
  const stream = await navigator.mediaDevices.getUserMedia({
    // Large codes have a hundred squares a side.
    video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } },
  });
  const stop = () => stream.getTracks().forEach((track) => track.stop());
  end.addEventListener('abort', stop);
  if (end.aborted) return stop();
  video.srcObject = stream;
  const [read] = await Promise.all([openCodeReader(), video.play()]);
  const seen = { code: '', at: 0 };
  while (!end.aborted) {
    const code = await read(video);
    const now = performance.now();
    const isNew = code !== undefined && (code !== seen.code || now - seen.at > AWAY_MS);
    if (code !== undefined) Object.assign(seen, { code, at: now });
    if (isNew) await onScan(code);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
};
