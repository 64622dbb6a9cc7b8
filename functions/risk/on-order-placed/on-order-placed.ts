import { addressDigestOf } from '../../customers/public.ts';
import type { OrderPlaced } from '../../orders/events.ts';
import { loadOrderRecord, type OrderRecord } from '../../orders/public.ts';
import { causedBy } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { keyedDigest } from '#shared/secrets/secrets.ts';
import { HOUR } from '#shared/time/clock.ts';
import { BY_RULES, velocityScore, type VelocityKind } from '../model/assessment.ts';
import { assessOrder } from '../requests/assess-order.ts';
import { rememberedRiskRules } from '../store/risk-rules.ts';
import { rememberSightings, sightingsOf, type VelocityDigests } from '../store/sightings.ts';

/** Scores a new order by how many like it were placed lately. Without rules nothing is read or kept. */
export const onOrderPlaced: Consumer<typeof OrderPlaced, Runtime> = async (event, runtime) => {
  const { db, clock } = runtime;
  const rules = await rememberedRiskRules(db, clock);
  if (rules.velocity.length === 0) return;
  const record = await loadOrderRecord(db, event.data.orderId);
  if (record === undefined) return;
  const { order } = record;
  const kinds = [...new Set(rules.velocity.map(({ of }) => of))];
  const digests = await digestsOf(record, kinds, runtime.secrets);
  await rememberSightings(db, order, digests);
  const seen = await seenOf(digests, runtime);
  const scored = velocityScore(rules, ({ of, withinHours }) => {
    const since = new Date(Date.parse(order.placedAt) - withinHours * HOUR).toISOString();
    return (seen.get(of) ?? []).filter((at) => at > since && at <= order.placedAt).length;
  });
  if (scored.score === 0) return;
  const cause = causedBy(event, 'risk');
  await assessOrder({ orderId: order.orderId, source: BY_RULES, ...scored }, cause, runtime);
};

const seenOf = async (digests: VelocityDigests, { db }: Pick<Runtime, 'db'>) =>
  new Map(
    await Promise.all(
      (Object.entries(digests) as [VelocityKind, string][]).map(
        async ([kind, digest]) => [kind, await sightingsOf(db, kind, digest)] as const,
      ),
    ),
  );

/** What stands in keys instead of personal data. */
const digestsOf = async (
  { order, contact }: OrderRecord,
  kinds: readonly VelocityKind[],
  secrets: Runtime['secrets'],
): Promise<VelocityDigests> => {
  const { email, phone } = contact?.contact ?? {};
  const address = contact?.address;
  const place =
    address === undefined
      ? undefined
      : [address.line1, address.postalCode ?? address.city, address.country].join(' ').toLowerCase();
  const all = {
    email: email === undefined ? undefined : await addressDigestOf(secrets, 'email', email),
    phone: phone === undefined ? undefined : await addressDigestOf(secrets, 'phone', phone),
    address:
      place === undefined
        ? undefined
        : keyedDigest(await secrets.get('identities'), 'address', place.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')),
    customer: order.customerId,
  };
  return Object.fromEntries(kinds.flatMap((kind) => (all[kind] === undefined ? [] : [[kind, all[kind]]])));
};
