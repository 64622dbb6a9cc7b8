import { describe, expect, it } from '@jest/globals';
import { formatText } from '../format-text.ts';
import { newDomain } from './new-domain.ts';
import { newEvent } from './new-event.ts';
import { newRoute } from './new-route.ts';
import { newTask } from './new-task.ts';

const wish = { operationId: 'addWish', method: 'PUT', path: '/v1/wishes/{sku}' };

describe('the files of something new', () => {
  it('lie where a reader looks for the operation', () => {
    const { files } = newRoute('wishes', wish);

    expect([...files.keys()]).toEqual([
      'functions/wishes/add-wish/contract.ts',
      'functions/wishes/add-wish/add-wish.ts',
      'functions/wishes/add-wish/add-wish.test.ts',
    ]);
  });

  it('are formatted as the check wants them', async () => {
    const { files } = newRoute('wishes', wish);
    const written = [...files, ...newDomain('gift-cards').files].filter(([path]) => path.endsWith('.ts'));

    const formatted = await Promise.all(written.map(([path, text]) => formatText(path, text)));

    expect(written.map(([, text]) => text)).toEqual(formatted);
  });

  it('are named where they have to be, without disturbing what people wrote there', () => {
    const { edits } = newRoute('wishes', wish);
    const before = `import { listWishes } from './list-wishes/contract.ts';

export const wishes = defineDomain({
  http: {
    // In the order of a visit.
    routes: [ListWishes, RemoveWish],
    errorImpact: 'wishes, all of them, are lost',
  },
});
`;

    expect(edits[0]?.apply(before)).toMatch(
      /In the order of a visit\.\n {4}routes: \[\nAddWish,\nListWishes,\nRemoveWish,\n\]/,
    );
    expect(edits[0]?.apply(before)).toMatch(/^import \{ AddWish \} from '.\/add-wish\/contract.ts';\nimport/);
    expect(edits[0]?.apply(before)).toContain("errorImpact: 'wishes, all of them, are lost'");
  });

  it('says where it finds no place for something', () => {
    const [edit] = newRoute('wishes', wish).edits;

    expect(() => edit?.apply('export const wishes = 1;\n')).toThrow('to add to');
  });

  it('make an event of a domain that has none yet, and of one that has', () => {
    const [events, domain] = newEvent('wishes', 'WishAdded').edits;

    expect(events?.otherwise).toContain("domain: 'wishes'");
    expect(events?.apply('export const WishSeen = 1;\n')).toMatch(/WishSeen = 1;\n\nexport const WishAdded/);
    expect(
      domain?.apply(
        "import { WishSeen } from './events.ts';\nexport const wishes = { publishes: [WishSeen] };\n",
      ),
    ).toContain("import { WishAdded, WishSeen } from './events.ts';");
  });

  it('make a task of a domain, whatever the clock starts there already', () => {
    const [domain, handler] = newTask('wishes', 'sweep-wishes', 'rate(1 hour)').edits;
    const task = "{ name: 'sweep-wishes', every: 'rate(1 hour)', errorImpact: 'TODO: whom it hurts' }";

    expect(domain?.apply('defineDomain({ publishes: [] });')).toContain(
      `events: { schedules: [${task}], reach: {} }`,
    );
    expect(domain?.apply('defineDomain({ events: { reach: {} } });')).toContain(`schedules: [${task}]`);
    expect(handler?.apply("eventsHandler({ tasks: { 'a-task': aTask } }, awsRuntime());")).toContain(
      "'sweep-wishes': sweepWishes",
    );
    expect(handler?.apply('eventsHandler({ reactions: [] }, awsRuntime());')).toContain(
      "tasks: { 'sweep-wishes'",
    );
  });

  it('fails on a wish that breaks a convention, and says which', () => {
    expect(() => newRoute('wishes', { ...wish, operationId: 'AddWish' })).toThrow('is not in camelCase');
    expect(() => newRoute('wishes', { ...wish, method: 'put' })).toThrow('none of GET, POST, PUT');
    expect(() => newRoute('wishes', { ...wish, path: '/wishes' })).toThrow('does not begin with /v1/');
    expect(() => newDomain('GiftCards')).toThrow('is not in kebab-case');
    expect(() => newEvent('wishes', 'AddWish')).toThrow('past tense');
    expect(() => newTask('wishes', 'sweep', 'hourly')).toThrow('no pace');
  });
});
