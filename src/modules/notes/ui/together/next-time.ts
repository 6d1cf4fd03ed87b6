/** When something is done again: as soon as anything needs it, and never without a rest in between. */
export type NextTime = {
  /** So many milliseconds from now at the latest. */
  within: (milliseconds: number) => void;
  /** So many milliseconds from now, whatever was meant before. */
  in: (milliseconds: number) => void;
};

export function createNextTime(act: () => void, restMilliseconds: number): NextTime {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt = Infinity;
  let actedAt = -Infinity;
  const setIn = (milliseconds: number) => {
    clearTimeout(timer);
    dueAt = Date.now() + milliseconds;
    timer = setTimeout(() => {
      dueAt = Infinity;
      actedAt = Date.now();
      act();
    }, milliseconds);
  };
  return {
    within: (milliseconds) => {
      const soon = Math.max(milliseconds, actedAt + restMilliseconds - Date.now());
      if (Date.now() + soon < dueAt) setIn(soon);
    },
    in: setIn
  };
}
