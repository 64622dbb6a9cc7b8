import bitmaps from '@zxing/library/cjs/core/BinaryBitmap.js';
import binarizers from '@zxing/library/cjs/core/common/HybridBinarizer.js';
import readers from '@zxing/library/cjs/core/oned/MultiFormatOneDReader.js';
import sources from '@zxing/library/cjs/core/RGBLuminanceSource.js';

const { default: BinaryBitmap } = bitmaps;
const { default: HybridBinarizer } = binarizers;
const { default: MultiFormatOneDReader } = readers;
const { default: RGBLuminanceSource } = sources;

/** A picture as a canvas has it: red, green, blue and alpha of each point. */
interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

const reader = new MultiFormatOneDReader();

/** The bar code in a picture (EAN, UPC, Code 128 …), which lies more or less level; nothing where there is none. */
export const barCodeIn = ({ data, width, height }: Pixels): string | undefined => {
  const grey = new Uint8ClampedArray(width * height);
  for (let at = 0; at < grey.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at * 4, at * 4 + 3);
    grey[at] = (red + 2 * green + blue) / 4;
  }
  try {
    const source = new RGBLuminanceSource(grey, width, height);
    return reader.decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  } catch {
    // The library says by an error that there is no code.
    return undefined;
  }
};
