import { describe, expect, it } from '@jest/globals';
import { oncePerFact } from '../support/shop/once-per-fact.ts';
import { refusalOf } from '../support/shop/refusal.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld } from '../support/shop/world.ts';

const address = {
  line1: 'Jl. Melati 5',
  city: 'Jakarta',
  postalCode: '12730',
  country: 'ID',
};

describe('a customer under 18', () => {
  it('gets no marketing until a guardian agrees, and cannot make themselves an adult', async () => {
    const support = shop.as('support');
    const [dewi, ibu] = [shop.unique('dewi'), shop.unique('ibu')];
    await support.putCustomer({ externalId: ibu, body: { addresses: [], birthYear: 1985 } });
    const { body: child } = await support.putCustomer({
      externalId: dewi,
      body: { addresses: [], birthYear: 2015, email: `${dewi}@example.com` },
    });

    const answer = { source: 'store-form', textVersion: '2026-11' };
    const first = await support.putGuardian({ externalId: dewi, body: { guardian: ibu, ...answer } });
    const again = await support.putGuardian({ externalId: dewi, body: { guardian: ibu, ...answer } });
    const own = await refusalOf(
      support.putGuardian({ externalId: dewi, body: { guardian: dewi, ...answer } }),
    );
    const unborn = await refusalOf(
      support.putCustomer(
        { externalId: dewi, body: { addresses: [], birthYear: 2190 } },
        { ifMatch: again.version },
      ),
    );
    const gone = await support.deleteGuardian({ externalId: dewi });
    await shop.settle();

    expect([first.body.guardian?.source, again.version]).toEqual(['store-form', first.version]);
    expect([own.code, unborn.code]).toEqual(['GUARDIAN_UNSUITABLE', 'INVALID_REQUEST']);
    expect(gone.body.guardian).toBeUndefined();
    const told = oncePerFact(await shop.events('CustomerUpdated', { customerId: child.customerId }));
    expect(told.map(({ data }) => data)).toEqual([
      { customerId: child.customerId, changed: ['guardian'] },
      { customerId: child.customerId, changed: ['guardian'] },
    ]);
  });
});

describe('bringing customers over from another system', () => {
  it('brings all of them, and nothing again the second time', async () => {
    const admin = shop.as('admin');
    const family = `${shop.unique('family')}@example.com`;
    const people = [shop.unique('17'), shop.unique('18')].map((externalId) => ({
      externalId,
      body: {
        name: `Person ${externalId}`,
        email: family,
        addresses: [address],
      },
    }));

    const first = await Promise.all(people.map((person) => admin.putCustomer(person)));
    const second = await Promise.all(people.map((person) => admin.putCustomer(person)));

    expect(first.map(({ status }) => status)).toEqual([201, 201]);
    expect(second.map(({ status, version }) => [status, version])).toEqual([
      [200, 1],
      [200, 1],
    ]);
    expect(first.filter(({ body }) => body.sharedEmail)).toHaveLength(1);
    const found = await admin.findCustomers({
      email: family.toUpperCase().replace('.COM', '.com'),
    });
    expect(found.body.data).toHaveLength(1);
  });

  it('tells the others who came, and nothing about them', async () => {
    const externalId = shop.unique('person');
    const email = `${externalId}@example.com`;
    const { body } = await shop.as('admin').putCustomer({
      externalId,
      body: { name: 'Ayu Rahasia', email, phone: '+628111222333' },
    });
    await shop.settle();

    const events = oncePerFact(await shop.events('CustomerRegistered', { customerId: body.customerId }));

    expect(events).toHaveLength(1);
    expect(events[0]?.data).toEqual({
      customerId: body.customerId,
      origin: 'external',
    });
    expect(JSON.stringify(events)).not.toMatch(/rahasia|628111222333|example\.com/i);
  });
});

describe('who may see customers', () => {
  it('are staff with the scope, and customers themselves', async () => {
    const refusals = await Promise.all(
      [
        shop.as('store-clerk').getCustomer({ externalId: '1' }),
        shop.as('customer-ayu').getCustomer({ externalId: '1' }),
        shop.as('admin').getMe(),
        shop.guest.getMe(),
      ].map((answer) =>
        answer.then(
          () => 'answered',
          ({ status }: { status: number }) => status,
        ),
      ),
    );

    expect(refusals).toEqual([403, 401, 401, 401]);
  });
});

describe('my profile', () => {
  it('begins at my first visit, is mine to change, and changes in the order I sent', async () => {
    const me = shop.as('customer-budi');
    const before = await me.getMe();

    const named = await me.putMe({
      body: { name: 'Budi Santoso', locale: 'id', addresses: [address] },
    });
    const stale = await me
      .putMe({ body: { name: 'Budi' } }, { ifMatch: (named.version ?? 0) - 1 })
      .catch((error: unknown) => error);
    const after = await me.getMe();

    expect(before.status).toBe(200);
    expect(stale).toMatchObject({ status: 412, code: 'STALE_VERSION' });
    expect(after.body).toMatchObject({
      name: 'Budi Santoso',
      addresses: [address],
    });
  });
});

describe('one person with two profiles', () => {
  it('has one history and one balance after a merge, and two again once it is undone', async () => {
    const admin = shop.as('admin');
    const [till, web] = [shop.unique('till'), shop.unique('web')];
    const card = shop.unique('M');
    const digits = String(Date.now()).slice(-8);
    const { body: first } = await admin.putCustomer({
      externalId: till,
      body: { name: 'Ayu', phone: `0812${digits}` },
    });
    const { body: second } = await admin.putCustomer({
      externalId: web,
      body: { name: 'Ayu L.' },
    });
    await admin.linkIdentity({
      externalId: web,
      body: { type: 'card', value: card },
    });
    await admin.adjustStoreCredit({
      customerId: second.customerId,
      body: { currency: 'IDR', amount: 50_000, reason: 'correction' },
    });
    const placedAt = '2025-01-01T00:00:00.000Z';
    const past = {
      source: 'shopify',
      placedAt,
      status: 'completed',
      currency: 'IDR',
      total: 1000,
      lines: [],
    } as const;
    await admin.putPastOrder({
      externalId: web,
      reference: 'shopify-1',
      body: past,
    });
    const history = async (externalId: string) => [
      (await admin.listPastOrders({ externalId })).body.data.length,
      (
        await admin.getCustomerStoreCredit({
          customerId: externalId,
          currency: 'IDR',
        })
      ).body.balance,
    ];

    const { body: merge } = await shop.as('support').mergeCustomers({
      externalId: web,
      body: { other: till, reason: 'same-person' },
    });
    await shop.settle();
    const found = [
      await admin.findCustomers({ card }),
      await admin.findCustomers({ phone: `+62 812 ${digits}` }),
    ].map(({ body }) => body.data[0]?.customerId);
    const merged = [await history(till), await history(web)];
    await shop.as('support').unmergeCustomers({
      externalId: merge.customerId,
      mergeId: merge.mergeId,
    });
    await shop.settle();

    expect([merge.customerId, merge.absorbedId].sort()).toEqual([first.customerId, second.customerId].sort());
    expect(found).toEqual([merge.customerId, merge.customerId]);
    expect(merged).toEqual([
      [1, 50_000],
      [1, 50_000],
    ]);
    expect([await history(till), await history(web)]).toEqual([
      [0, 0],
      [1, 50_000],
    ]);
    expect(oncePerFact(await shop.events('CustomersMerged', { mergeId: merge.mergeId }))).toHaveLength(1);
  });
});

describe('a fact about a customer', () => {
  it('is said by staff and by the customer, and brings them into a segment', async () => {
    const [support, marketing, budi] = [
      shop.as('support'),
      shop.as('merchandiser'),
      shop.as('customer-budi'),
    ];
    const [factId, segmentId] = [shop.unique('size'), shop.unique('large')];
    const { customerId } = (await budi.getMe()).body;
    await marketing.putFactKind({
      factId,
      body: { name: 'Shirt size', group: 'demographic', type: 'choice', choices: ['M', 'L'], saidBy: 'both' },
    });
    const rule = { all: [{ field: 'fact', fact: factId, is: 'equal', value: 'L' }] } as const;
    await marketing.putSegment({ segmentId, body: { name: 'Large', rule } });

    await support.putCustomerFact({ customerId, factId, body: { value: 'M', source: 'store-form' } });
    await shop.advanceClock('PT1S');
    const { body: said } = await budi.putMyFact({ factId, body: { value: 'L' } });
    const wrong = await refusalOf(budi.putMyFact({ factId, body: { value: 'XL' } }));
    await shop.settle();
    const { body: entered } = await marketing.listSegmentMembers({ segmentId });
    const { body: seen } = await support.listCustomerFacts({ customerId });
    await budi.deleteMyFact({ factId });
    await shop.settle();

    expect(said.data.find((fact) => fact.factId === factId)).toMatchObject({
      value: 'L',
      source: 'customer',
    });
    expect(seen.data.map((fact) => fact.factId)).toContain(factId);
    expect(wrong).toMatchObject({ status: 422, code: 'FACT_VALUE_WRONG' });
    expect(entered.data.map((member) => member.customerId)).toEqual([customerId]);
    expect((await marketing.listSegmentMembers({ segmentId })).body.data).toEqual([]);
    const told = oncePerFact(await shop.events('ProfileFactChanged', { customerId, factId }));
    expect(told.map(({ data }) => data['isKnown'])).toEqual([true, true, false]);
    expect(JSON.stringify(told)).not.toContain('"L"');
  });
});

describe('a segment of customers', () => {
  it('finds whom its rule means, tells when they enter and leave, and begins a journey', async () => {
    const [admin, marketing] = [shop.as('admin'), shop.as('merchandiser')];
    const web = await openWorld();
    const [externalId, segmentId] = [shop.unique('guest'), shop.unique('opening')];
    const { body: person } = await admin.putCustomer({ externalId, body: { name: 'Ayu' } });
    const { customerId } = person;
    await admin.putCustomerGroups({ externalId, body: { groups: [segmentId] } });
    const rule = { all: [{ field: 'groups', is: 'equal', value: segmentId }] } as const;
    await marketing.putJourney({
      journeyId: segmentId,
      body: {
        name: 'Welcome to the opening',
        channel: web.channel,
        status: 'active',
        trigger: {
          type: 'SegmentEntered',
          where: [{ field: 'segmentId', is: 'equal', value: segmentId }],
        },
        reentry: 'never',
        steps: [{ id: 'hello', kind: 'event', name: 'Hello' }],
      },
    });

    // Journeys and segments are kept for some seconds by whoever hears of events.
    await shop.advanceClock('PT10S');
    const preview = await marketing.previewSegment({ body: { rule } });
    await marketing.putSegment({ segmentId, body: { name: 'Guests of the opening', rule } });
    await shop.advanceClock('PT5S');
    const { body: entered } = await marketing.listSegmentMembers({ segmentId });
    const { body: theirs } = await marketing.listSegments({ customerId });
    await admin.putCustomerGroups({ externalId, body: { groups: [] } });
    await shop.settle();

    expect(preview.body).toMatchObject({ members: 1, sample: [customerId] });
    expect(entered.data.map((member) => member.customerId)).toEqual([customerId]);
    expect(theirs.data.map((each) => each.segmentId)).toContain(segmentId);
    expect((await marketing.getSegment({ segmentId })).body).toMatchObject({
      members: { count: 0 },
      review: { state: 'done' },
    });
    for (const type of ['SegmentEntered', 'SegmentLeft'] as const)
      expect(oncePerFact(await shop.events(type, { segmentId }))).toHaveLength(1);
    expect(oncePerFact(await shop.events('JourneyEventRaised', { journeyId: segmentId }))).toHaveLength(1);
  });

  it('is a list that staff fill where it has no rule', async () => {
    const marketing = shop.as('merchandiser');
    const [externalId, segmentId] = [shop.unique('guest'), shop.unique('invited')];
    await shop.as('admin').putCustomer({ externalId, body: { name: 'Budi' } });
    await marketing.putSegment({ segmentId, body: { name: 'Invited' } });

    const { body } = await marketing.changeSegmentMembers({
      segmentId,
      body: { add: [externalId, 'nobody'] },
    });

    expect(body.data.map(({ result }) => result)).toEqual(['added', 'unknown_customer']);
    expect((await marketing.getSegment({ segmentId })).body.members.count).toBe(1);
  });
});

describe('what the shop knows of a person', () => {
  it('is exported on request, and erased so that nobody is found by it any more', async () => {
    const support = shop.as('support');
    const externalId = shop.unique('gone');
    const email = `${externalId}@example.com`;
    const body = { name: 'Sari Pergi', email, addresses: [address] };
    const { body: person } = await shop.as('admin').putCustomer({ externalId, body });
    const { customerId } = person;

    const exported = await support.exportCustomerData({ customerId });
    const plan = await support.previewErasure({ customerId });
    const done = await support.eraseCustomer({ customerId });
    await shop.settle();

    expect(JSON.stringify(exported.body.sections)).toContain(email);
    expect(plan.body).toMatchObject({
      steps: [{ kind: 'profile', records: 1, action: 'erase' }],
      blockers: [],
    });
    expect(done.body).toMatchObject({ erased: 1, left: 0 });
    expect((await shop.as('admin').findCustomers({ email })).body.data).toEqual([]);
    const { body: requests } = await support.listPrivacyRequests({
      customerId,
    });
    expect(requests.data.map(({ kind }) => kind)).toEqual(['erasure', 'export']);
    expect(oncePerFact(await shop.events('SubjectErased', { customerId }))).toHaveLength(1);
    const mine = await shop.as('customer-budi').exportMyData();
    expect(mine.body.sections.map(({ kind }) => kind)).toContain('profile');
  });
});

describe('what a customer asks about their data', () => {
  it('has the deadline of their law, is listed for staff, and answered by what is done for it', async () => {
    const support = shop.as('support');
    const externalId = shop.unique('asks');
    const body = { name: 'Sari Tanya', addresses: [address] };
    const { customerId } = (await shop.as('admin').putCustomer({ externalId, body })).body;
    const receivedAt = await shop.now();

    const { body: access } = await support.openDataRequest({
      customerId,
      body: { kind: 'access', receivedAt },
    });
    const { body: again } = await support.openDataRequest({ customerId, body: { kind: 'access' } });
    const { body: objection } = await support.openDataRequest({
      customerId,
      body: { kind: 'objection', law: 'eu-gdpr' },
    });
    await shop.settle();
    const listed = (await support.listDataRequests({ limit: 100 })).body.data.filter(
      (each) => each.customerId === customerId,
    );
    await support.exportCustomerData({ customerId });
    const later = await support.extendDataRequest({
      customerId,
      requestId: objection.requestId,
      body: { reason: 'Three systems' },
    });
    await support.answerDataRequest({
      customerId,
      requestId: objection.requestId,
      body: { outcome: 'refused', reason: 'Needed for an invoice' },
    });
    await shop.settle();

    expect(Date.parse(access.dueAt) - Date.parse(receivedAt)).toBe(72 * 3_600_000);
    expect(again.requestId).toBe(access.requestId);
    expect(listed.map(({ kind }) => kind)).toEqual(['access', 'objection']);
    expect(later.body.dueAt > objection.dueAt).toBe(true);
    const answers = oncePerFact(await shop.events('DataRequestAnswered', { customerId }));
    expect(answers.map(({ data }) => [data['kind'], data['outcome']]).toSorted()).toEqual([
      ['access', 'fulfilled'],
      ['objection', 'refused'],
    ]);
    const budi = shop.as('customer-budi');
    const { body: own } = await budi.requestMyData({ body: { kind: 'portability' } });
    expect((await budi.listMyDataRequests()).body.data).toContainEqual(own);
  });
});

describe('a wish list', () => {
  it('takes along what was wished before sign-in, is shared by a link, and tells its changes', async () => {
    const web = await openWorld();
    const [batik, mug] = [await offer(web, { price: 259_000 }), await offer(web, { price: 50_000 })];
    const budi = shop.as('customer-budi');

    await budi.putWishListLine({
      sku: batik.sku,
      body: { quantity: 1, kind: 'wish' },
    });
    const guest = {
      lines: [batik, mug].map(({ sku }) => ({
        sku,
        quantity: 2,
        kind: 'wish' as const,
      })),
    };
    await budi.mergeWishList({ body: guest });
    const { body: merged } = await budi.mergeWishList({ body: guest });
    const { body: shared } = await budi.shareWishList();
    const seen = await shop.guest.getSharedWishList({
      shareId: shared.shareId ?? '',
    });
    await shop.settle();

    const wished = [batik, mug].map(({ sku }) => `${sku} 2`);
    expect(merged.lines.map(({ sku, quantity }) => `${sku} ${quantity}`)).toEqual(wished);
    expect(seen.body.lines.map(({ sku }) => sku)).toEqual([batik.sku, mug.sku]);
    expect(oncePerFact(await shop.events('WishListChanged', { lines: 2 }))).toHaveLength(1);
  });
});
