export { dropsRevisionKey, readDropGrants, type DropsRevision } from './store/drops.ts';
export { refuseDropped, takeSlotPart, slotGrants, slotsFor, type DropSlot } from './requests/slots.ts';
