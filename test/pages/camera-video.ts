import { qrModules, QUIET } from '../../web/kit/qr-modules.ts';

const WIDTH = 640;
const HEIGHT = 480;
const WHITE = 235;
const BLACK = 16;
const GREY = 128;

/** A video of one picture in YUV4MPEG2, which Chromium takes for its camera: a QR code on white paper. */
export const videoOfCode = (text: string): Buffer => {
  const { size, dark } = qrModules(text);
  const scale = Math.floor(HEIGHT / (size + 2 * QUIET));
  const [left, top] = [WIDTH, HEIGHT].map((length) => Math.floor((length - size * scale) / 2));
  const light = Buffer.alloc(WIDTH * HEIGHT, WHITE);
  for (const [row, column] of dark)
    for (let y = 0; y < scale; y += 1) {
      const from = ((top ?? 0) + row * scale + y) * WIDTH + (left ?? 0) + column * scale;
      light.fill(BLACK, from, from + scale);
    }
  const frame = [Buffer.from('FRAME\n'), light, Buffer.alloc((WIDTH * HEIGHT) / 2, GREY)];
  return Buffer.concat([
    Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`),
    ...frame,
    ...frame,
  ]);
};
