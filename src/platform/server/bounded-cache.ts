/** A memory of so many bytes at most: what was not asked for the longest is forgotten first. */
export type BoundedCache<Value> = {
  get(key: string): Value | undefined;
  /** @param bytes what the value takes, about */
  set(key: string, value: Value, bytes: number): void;
  remove(key: string): void;
  /** how much is kept, in bytes, about */
  size(): number;
};

/** What an entry takes beside its key and its value, about. */
const ENTRY_BYTES = 100;

export function boundedCache<Value>(mostBytes: number): BoundedCache<Value> {
  const entries = new Map<string, { value: Value; bytes: number }>();
  let size = 0;
  const remove = (key: string) => {
    size -= entries.get(key)?.bytes ?? 0;
    entries.delete(key);
  };
  return {
    get(key) {
      const entry = entries.get(key);
      if (!entry) return undefined;
      entries.delete(key);
      entries.set(key, entry);
      return entry.value;
    },
    set(key, value, bytes) {
      remove(key);
      const whole = bytes + key.length + ENTRY_BYTES;
      entries.set(key, { value, bytes: whole });
      size += whole;
      for (const oldest of entries.keys()) {
        if (size <= mostBytes) break;
        remove(oldest);
      }
    },
    remove,
    size: () => size
  };
}
