import { findCustomerByAddress, withdrawMarketing } from '../../customers/public.ts';
import type { Actor } from '#shared/actors/actor.ts';
import type { Origin } from '#shared/actors/origin.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import type { AddressStanding, Suppression } from '../model/address-standing.ts';
import { wordIn, type MessageReport } from '../model/message-report.ts';
import type { MessageMedium, Route } from '../model/recipient.ts';
import { digestOfRoute } from '../store/address-digest.ts';
import { changeStanding } from '../store/address-standings.ts';
import { noteReport } from '../store/note-report.ts';

const ACTOR: Actor = { kind: 'system', task: 'message-reports' };

/** Applies what a provider reported. The same report again changes nothing. */
export const applyReport = async (report: MessageReport, origin: Origin, runtime: Runtime): Promise<void> => {
  switch (report.kind) {
    case 'noted':
      return void (await noteReport(runtime, report.messageId, report.report));
    case 'dead':
      return suppress(report, 'hard_bounce', runtime);
    case 'complaint': {
      const message = await noteReport(runtime, report.messageId, 'unsubscribedAt');
      const { medium = 'email', customerId } = message ?? {};
      await suppress({ medium, address: report.address }, 'complaint', runtime);
      if (customerId !== undefined) await withdraw(customerId, medium, 'complaint', origin, runtime);
      return;
    }
    case 'wrote':
      return hearReply(report, origin, runtime);
  }
};

/** A reply opens a conversation on WhatsApp; STOP and START also change what is sent by the medium. */
const hearReply = async (
  { medium, phone, text }: Extract<MessageReport, { kind: 'wrote' }>,
  origin: Origin,
  runtime: Runtime,
): Promise<void> => {
  const route = { medium, address: phone };
  const digest = await digestOfRoute(runtime.secrets, route);
  if (medium === 'whatsapp') {
    const wroteAt = instant(runtime.clock);
    await changeStanding(runtime, digest, (current) =>
      current.wroteAt === wroteAt ? undefined : { standing: { wroteAt } },
    );
  }
  const word = wordIn(text);
  if (word === 'start')
    await changeStanding(runtime, digest, (current) =>
      current.suppressed?.[medium] === 'stop_word' ? { standing: without(current, medium) } : undefined,
    );
  if (word !== 'stop') return;
  await suppress(route, 'stop_word', runtime);
  const customer = await findCustomerByAddress(runtime, 'phone', phone);
  if (customer !== undefined) await withdraw(customer.customerId, medium, 'stop-word', origin, runtime);
};

const suppress = async (route: Route, reason: Suppression, runtime: Runtime): Promise<void> => {
  const { medium } = route;
  const digest = await digestOfRoute(runtime.secrets, route);
  await changeStanding(runtime, digest, ({ suppressed }) =>
    suppressed?.[medium] === reason
      ? undefined
      : { standing: { suppressed: { ...suppressed, [medium]: reason } } },
  );
};

const without = ({ suppressed = {} }: AddressStanding, medium: MessageMedium): Partial<AddressStanding> => ({
  suppressed: Object.fromEntries(Object.entries(suppressed).filter(([name]) => name !== medium)),
});

const withdraw = (
  customerId: string,
  medium: MessageMedium,
  source: string,
  origin: Origin,
  runtime: Runtime,
): Promise<void> =>
  withdrawMarketing(runtime, customerId, {
    medium,
    source,
    textVersion: `${source}-1`,
    actor: ACTOR,
    origin,
  });
