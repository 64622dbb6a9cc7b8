/** A point on the earth, in degrees. */
export interface EarthPoint {
  readonly latitude: number;
  readonly longitude: number;
}

/** Part of the earth as a drawing `width` by `height`. */
export interface MapView {
  readonly width: number;
  readonly height: number;
  readonly place: (point: EarthPoint) => { readonly x: number; readonly y: number };
}

const WIDTH = 400;
const HEIGHT = 200;
/** So that one store alone is not shown as if one stood on its roof. */
const LEAST_DEGREES = 0.1;
/** Of each side, so that a pin at the edge is whole. */
const MARGIN = 0.16;

/** Everything of `points`, as large as there is room, with east and north to one scale. */
export const mapViewOf = (points: readonly EarthPoint[]): MapView => {
  const north = Math.max(...points.map(({ latitude }) => latitude));
  const south = Math.min(...points.map(({ latitude }) => latitude));
  const east = Math.max(...points.map(({ longitude }) => longitude));
  const west = Math.min(...points.map(({ longitude }) => longitude));
  const middle = { latitude: (north + south) / 2, longitude: (east + west) / 2 };
  // A degree of longitude is shorter away from the equator.
  const squeeze = Math.cos((middle.latitude * Math.PI) / 180);
  const room = 1 - 2 * MARGIN;
  const scale = Math.min(
    (WIDTH * room) / Math.max((east - west) * squeeze, LEAST_DEGREES),
    (HEIGHT * room) / Math.max(north - south, LEAST_DEGREES),
  );
  return {
    width: WIDTH,
    height: HEIGHT,
    place: ({ latitude, longitude }) => ({
      x: round(WIDTH / 2 + (longitude - middle.longitude) * squeeze * scale),
      y: round(HEIGHT / 2 - (latitude - middle.latitude) * scale),
    }),
  };
};

const round = (value: number): number => Math.round(value * 10) / 10;
