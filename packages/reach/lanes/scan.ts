/**
 * Eight searches in one pass over the connections, a lane each: `src/scan/one-to-all.ts` in AssemblyScript, which is
 * TypeScript's syntax with WebAssembly's types. Times are 16 bits from a base that moves along with the day; 0xffff is never.
 * It works in the memory of a `ScanNetwork` and in the room its caller took behind it; it has no data of its own.
 */

/** Bytes of a connection, and of a label: eight lanes. */
const CONNECTION: usize = 16;
const LABEL_SHIFT: usize = 4;
const ALL: i32 = 255;

let stops: i32 = 0;
let connections: usize = 0;
let leaveAt: usize = 0;
let firstLeaving: usize = 0;
let firstMoving: usize = 0;
let lastArrival: usize = 0;
let firstChange: usize = 0;
let changes: usize = 0;
/** labels by stop: the earliest ride that gets there; when one may get on */
let ride: usize = 0;
let ready: usize = 0;
/** by vehicle, a bit a lane */
let aboard: usize = 0;
/** what was found: seconds, lane after lane */
let found: usize = 0;

export function setNetwork(
  stopCount: i32,
  connectionsAt: usize,
  leaveAtAt: usize,
  firstLeavingAt: usize,
  firstMovingAt: usize,
  lastArrivalAt: usize,
  firstChangeAt: usize,
  changesAt: usize
): void {
  stops = stopCount;
  connections = connectionsAt;
  leaveAt = leaveAtAt;
  firstLeaving = firstLeavingAt;
  firstMoving = firstMovingAt;
  lastArrival = lastArrivalAt;
  firstChange = firstChangeAt;
  changes = changesAt;
}

export function setRoom(rideAt: usize, readyAt: usize, aboardAt: usize, foundAt: usize): void {
  ride = rideAt;
  ready = readyAt;
  aboard = aboardAt;
  found = foundAt;
}

/** Passes over what leaves at the times number `from` to `to`. */
export function pass(from: i32, to: i32, base: i32): void {
  for (let time = from; time < to; time++) {
    const now = load<i32>(leaveAt + ((<usize>time) << 2)) - base;
    const begin = load<i32>(firstLeaving + ((<usize>time) << 2));
    const end = load<i32>(firstLeaving + ((<usize>time) << 2), 4);
    const moving = load<i32>(firstMoving + ((<usize>time) << 2));
    if (begin < moving) rideAtOnce(begin, moving, i16x8.splat(<i16>now));
    rideOn(moving, end, i16x8.splat(<i16>now), base);
  }
}

function rideOn(begin: i32, end: i32, now: v128, base: i32): void {
  const last = connections + <usize>end * CONNECTION;
  for (let at = connections + <usize>begin * CONNECTION; at < last; at += CONNECTION) {
    const vehicle = <usize>load<i32>(at, 12);
    let lanes = <i32>load<u8>(aboard + vehicle);
    if (lanes != ALL) {
      lanes |= readyLanes(load<i32>(at), now);
      if (lanes == 0) continue;
      store<u8>(aboard + vehicle, <u8>lanes);
    }
    const stop = load<i32>(at, 4);
    const arrive = only(lanes, i16x8.splat(<i16>(load<i32>(at, 8) - base)));
    const better = i16x8.lt_u(arrive, v128.load(ride + ((<usize>stop) << LABEL_SHIFT)));
    if (v128.any_true(better)) getOff(stop, v128.or(arrive, v128.not(better)));
  }
}

function rideAtOnce(begin: i32, end: i32, now: v128): void {
  const last = connections + <usize>end * CONNECTION;
  let again = true;
  let keep = false;
  while (!keep) {
    keep = !again;
    again = false;
    let vehicle: i32 = -1;
    let lanes: i32 = 0;
    for (let at = connections + <usize>begin * CONNECTION; at < last; at += CONNECTION) {
      if (load<i32>(at, 12) != vehicle) {
        vehicle = load<i32>(at, 12);
        lanes = <i32>load<u8>(aboard + <usize>vehicle);
      }
      lanes |= readyLanes(load<i32>(at), now);
      if (lanes == 0) continue;
      if (keep) {
        store<u8>(aboard + <usize>vehicle, <u8>lanes);
        continue;
      }
      const stop = load<i32>(at, 4);
      const arrive = only(lanes, now);
      const better = i16x8.lt_u(arrive, v128.load(ride + ((<usize>stop) << LABEL_SHIFT)));
      if (v128.any_true(better)) again = getOff(stop, v128.or(arrive, v128.not(better))) || again;
    }
  }
}

/** A bit for each lane in which one may get on at the stop by now. */
function readyLanes(stop: i32, now: v128): i32 {
  return i16x8.bitmask(i16x8.le_u(v128.load(ready + ((<usize>stop) << LABEL_SHIFT)), now));
}

/** The time in these lanes, and never in the others. */
function only(lanes: i32, time: v128): v128 {
  const bits = i16x8(1, 2, 4, 8, 16, 32, 64, 128);
  return v128.or(time, i16x8.ne(v128.and(i16x8.splat(<i16>lanes), bits), bits));
}

/** @returns whether somebody can get on again at the same time */
function getOff(stop: i32, arrive: v128): bool {
  const label = ride + ((<usize>stop) << LABEL_SHIFT);
  v128.store(label, i16x8.min_u(v128.load(label), arrive));
  const last = changes + ((<usize>load<i32>(firstChange + ((<usize>stop) << 2), 4)) << 3);
  let change = changes + ((<usize>load<i32>(firstChange + ((<usize>stop) << 2))) << 3);
  let atOnce = false;
  for (; change < last; change += 8) {
    const seconds = load<i32>(change, 4);
    const to = ready + ((<usize>load<i32>(change)) << LABEL_SHIFT);
    const when = i16x8.add_sat_u(arrive, i16x8.splat(<i16>seconds));
    const known = v128.load(to);
    v128.store(to, i16x8.min_u(known, when));
    if (seconds == 0 && v128.any_true(i16x8.lt_u(when, known))) atOnce = true;
  }
  return atOnce;
}

/**
 * Writes which stops may still be reached in any lane, or earlier than they are, by what leaves from now on: `most` of them.
 * @returns how many it wrote
 */
export function findOpen(now: i32, base: i32, open: usize, most: i32): i32 {
  const since = i16x8.splat(<i16>(now - base));
  let count: i32 = 0;
  for (let stop = 0; stop < stops && count < most; stop++) {
    if (load<i32>(lastArrival + ((<usize>stop) << 2)) < now) continue;
    if (!v128.any_true(i16x8.gt_u(v128.load(ride + ((<usize>stop) << LABEL_SHIFT)), since))) continue;
    store<i32>(open + ((<usize>count) << 2), stop);
    count++;
  }
  return count;
}

/** Notes what was found since the last time; what was found before is earlier. */
export function note(base: i32): void {
  for (let lane = 0; lane < 8; lane++) {
    let at = found + ((<usize>lane * <usize>stops) << 2);
    let label = ride + ((<usize>lane) << 1);
    for (let stop = 0; stop < stops; stop++, at += 4, label += 16) {
      const time = <i32>load<u16>(label);
      if (time != 0xffff && base + time < load<i32>(at)) store<i32>(at, base + time);
    }
  }
}

/** Counts all labels from a base so many seconds later; what lies before it becomes 0, and never stays never. */
export function rebase(seconds: i32): void {
  const by = i16x8.splat(<i16>seconds);
  const end = (<usize>stops) << LABEL_SHIFT;
  for (let at: usize = 0; at < end; at += 16) {
    v128.store(ride + at, later(v128.load(ride + at), by));
    v128.store(ready + at, later(v128.load(ready + at), by));
  }
}

function later(label: v128, by: v128): v128 {
  return v128.or(i16x8.sub_sat_u(label, by), i16x8.eq(label, i16x8.splat(-1)));
}
