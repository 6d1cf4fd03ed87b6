import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';

/** A trip update in a few words; times in seconds since 1970. */
export type SaidTrip = {
  trip?: string;
  route?: string;
  date?: string;
  time?: string;
  /** schedule_relationship by its number */
  relation?: number;
  delay?: number;
  stops?: SaidStop[];
  /** trip_properties */
  again?: { trip?: string; date?: string; time?: string };
};
export type SaidStop = {
  sequence?: number;
  stop?: string;
  relation?: number;
  arrive?: { delay?: number; time?: number };
  depart?: { delay?: number; time?: number };
};
export type SaidAlert = { text: string; language?: string; trip?: string; route?: string; stop?: string };
export type Said = { timestamp?: number; incrementality?: number; trips?: SaidTrip[]; alerts?: SaidAlert[] };

/** A message of GTFS-Realtime, written field by field. */
export function encodeLive({ timestamp = 0, incrementality = 0, trips = [], alerts = [] }: Said): Uint8Array {
  return message((feed) => {
    sub(feed, 1, (header) => {
      text(header, 1, '2.0');
      header.tag(2, WireType.Varint).int32(incrementality);
      header.tag(3, WireType.Varint).uint64(timestamp);
    });
    trips.forEach((trip, index) =>
      sub(feed, 2, (entity) => {
        text(entity, 1, `trip ${index}`);
        sub(entity, 3, (update) => writeTrip(update, trip));
      })
    );
    alerts.forEach((alert, index) =>
      sub(feed, 2, (entity) => {
        text(entity, 1, `alert ${index}`);
        sub(entity, 5, (one) => writeAlert(one, alert));
      })
    );
  });
}

function writeTrip(
  update: BinaryWriter,
  { trip, route, date, time, relation = 0, delay, stops = [], again }: SaidTrip
): void {
  sub(update, 1, (run) => {
    text(run, 1, trip);
    text(run, 2, time);
    text(run, 3, date);
    run.tag(4, WireType.Varint).int32(relation);
    text(run, 5, route);
  });
  for (const one of stops) sub(update, 2, (stop) => writeStop(stop, one));
  if (delay !== undefined) update.tag(5, WireType.Varint).int32(delay);
  if (!again) return;
  sub(update, 6, (properties) => {
    text(properties, 1, again.trip);
    text(properties, 2, again.date);
    text(properties, 3, again.time);
  });
}

function writeStop(stop: BinaryWriter, { sequence, stop: id, relation = 0, arrive, depart }: SaidStop): void {
  if (sequence !== undefined) stop.tag(1, WireType.Varint).uint32(sequence);
  for (const [field, said] of [
    [2, arrive],
    [3, depart]
  ] as const) {
    if (!said) continue;
    sub(stop, field, (time) => {
      if (said.delay !== undefined) time.tag(1, WireType.Varint).int32(said.delay);
      if (said.time !== undefined) time.tag(2, WireType.Varint).int64(said.time);
    });
  }
  text(stop, 4, id);
  stop.tag(5, WireType.Varint).int32(relation);
}

function writeAlert(alert: BinaryWriter, { text: said, language, trip, route, stop }: SaidAlert): void {
  sub(alert, 5, (about) => {
    text(about, 2, route);
    if (trip !== undefined) sub(about, 4, (run) => text(run, 1, trip));
    text(about, 5, stop);
  });
  sub(alert, 10, (texts) =>
    sub(texts, 1, (one) => {
      text(one, 1, said);
      text(one, 2, language);
    })
  );
}

function message(write: (writer: BinaryWriter) => void): Uint8Array {
  const writer = new BinaryWriter();
  write(writer);
  return writer.finish();
}

function sub(writer: BinaryWriter, field: number, write: (writer: BinaryWriter) => void): void {
  writer.tag(field, WireType.LengthDelimited).bytes(message(write));
}

function text(writer: BinaryWriter, field: number, said: string | undefined): void {
  if (said !== undefined) writer.tag(field, WireType.LengthDelimited).string(said);
}
