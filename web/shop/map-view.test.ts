import { describe, expect, it } from '@jest/globals';
import { mapViewOf } from './map-view.ts';

const jakarta = { latitude: -6.26, longitude: 106.81 };
const surabaya = { latitude: -7.26, longitude: 112.74 };
const jayapura = { latitude: -2.53, longitude: 140.7 };

describe('the map of stores', () => {
  it.each([
    { title: 'one store', points: [jakarta] },
    { title: 'stores of one island', points: [jakarta, surabaya] },
    { title: 'stores of the whole country', points: [jakarta, surabaya, jayapura] },
    { title: 'the same place twice', points: [jakarta, jakarta] },
  ])('shows all of $title inside its frame', ({ points }) => {
    const { place, width, height } = mapViewOf(points);

    for (const { x, y } of points.map(place)) {
      expect(x).toBeGreaterThan(20);
      expect(x).toBeLessThan(width - 20);
      expect(y).toBeGreaterThan(20);
      expect(y).toBeLessThan(height - 20);
    }
  });

  it('shows the east on the right and the north on top', () => {
    const { place } = mapViewOf([jakarta, jayapura]);

    expect(place(jayapura).x).toBeGreaterThan(place(jakarta).x);
    expect(place(jayapura).y).toBeLessThan(place(jakarta).y);
  });

  it('shows a kilometre to the north as long as one to the east', () => {
    const { place } = mapViewOf([jakarta]);
    const start = place(jakarta);
    const km = 5 / 111.32;
    const north = place({ ...jakarta, latitude: jakarta.latitude + km });
    const east = place({
      ...jakarta,
      longitude: jakarta.longitude + km / Math.cos((jakarta.latitude * Math.PI) / 180),
    });

    expect(start.y - north.y).toBeCloseTo(east.x - start.x, 0);
  });
});
