/** Reads the first code in a picture of the camera; nothing where there is none. */
export type CodeReader = (video: HTMLVideoElement) => Promise<string | undefined>;

/** What some browsers bring (Barcode Detection API); others get readers of QR and bar codes as files of their own. */
interface Detector {
  readonly detect: (picture: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]>;
}
type DetectorClass = new (options: { readonly formats: readonly string[] }) => Detector;

const FORMATS = ['qr_code', 'ean_13', 'ean_8', 'upc_a', 'code_128', 'data_matrix'];

export const openCodeReader = async (): Promise<CodeReader> => {
  const detector = builtIn();
  if (detector !== undefined) return async (video) => (await detector.detect(video))[0]?.rawValue;
  const [{ default: qr }, { barCodeIn }] = await Promise.all([import('jsqr'), import('./bar-codes.ts')]);
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  return async (video) => {
    const { videoWidth: width, videoHeight: height } = video;
    if (pen === null || width === 0) return undefined;
    Object.assign(canvas, { width, height });
    pen.drawImage(video, 0, 0, width, height);
    const picture = pen.getImageData(0, 0, width, height);
    const text = qr.default(picture.data, width, height)?.data ?? barCodeIn(picture);
    return text === '' ? undefined : text;
  };
};

const builtIn = (): Detector | undefined => {
  const found = (globalThis as { readonly BarcodeDetector?: DetectorClass }).BarcodeDetector;
  if (found === undefined) return undefined;
  try {
    return new found({ formats: FORMATS });
  } catch {
    // It is there by name, and knows none of these.
    return undefined;
  }
};
