export type { Asked, AskingRefused } from './asking.ts';
export { nameDevice } from './device.ts';
export type { Device } from './device.ts';
export { LONGEST_NAME } from './person.ts';
export type { NameTrouble, Person } from './person.ts';
export { LANGUAGES } from './server-setting.ts';
export type { Joining, ServerSetting, ServerTroubles, TypedServerSetting } from './server-setting.ts';
export { readWayBack } from './way-back.ts';
