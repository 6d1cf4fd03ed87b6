/** What a watcher has not read yet may be so large before she is given what is then, instead of every change. */
const MOST_WAITING = 64 * 1024;

/** One event stream: the topics that it carries, by the name its page knows each by. */
export type Watcher = {
  names: ReadonlyMap<string, string>;
  /** undefined for who is not signed in */
  person: string | undefined;
  /** where she is connected from, which many may share */
  from: string;
  /** milliseconds; then its rights are looked at again */
  until: number;
  stream: ReadableStream<Uint8Array>;
  /** @returns false where she has not read enough of what came before */
  send: (bytes: Uint8Array) => boolean;
  /** topics of which she missed something; sent whole once she reads again */
  behind: Set<string>;
  /** milliseconds; when she last read */
  readAt: number;
  close: () => void;
};

type Opening = Pick<Watcher, 'names' | 'person' | 'from' | 'until'> & {
  onRoom: (watcher: Watcher) => void;
  onClosed: (watcher: Watcher) => void;
};

/** @param onRoom called whenever she has read and something else may be sent */
export function openWatcher({ names, person, from, until, onRoom, onClosed }: Opening): Watcher {
  let controller: ReadableStreamDefaultController<Uint8Array>;
  let isClosed = false;
  const end = () => {
    if (isClosed) return;
    isClosed = true;
    onClosed(watcher);
  };
  const stream = new ReadableStream<Uint8Array>(
    {
      start: (given) => void (controller = given),
      pull: () => {
        watcher.readAt = Date.now();
        onRoom(watcher);
      },
      cancel: end
    },
    new ByteLengthQueuingStrategy({ highWaterMark: MOST_WAITING })
  );
  const watcher: Watcher = {
    names,
    person,
    from,
    until,
    stream,
    behind: new Set(),
    readAt: Date.now(),
    send: (bytes) => {
      if (isClosed) return true;
      if ((controller.desiredSize ?? 0) <= 0) return false;
      controller.enqueue(bytes);
      return true;
    },
    close: () => {
      if (isClosed) return;
      end();
      controller.close();
    }
  };
  return watcher;
}
