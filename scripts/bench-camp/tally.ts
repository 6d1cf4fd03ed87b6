import { quantile } from '../bench-pages/measure.ts';

/** What a request is for: a page, a form that is sent, an exchange of notes, or a file such as a stylesheet. */
export type Asked = 'page' | 'form' | 'notes' | 'file';

/** Milliseconds, and how often. */
export type Spread = { count: number; median: number; p95: number; most: number };

export type PhaseRow = {
  name: string;
  seconds: number;
  pages: Spread;
  forms: Spread;
  notes: Spread;
  files: number;
  /** from a change until somebody's event stream has told it */
  told: Spread;
  /** what was refused or lost, as sentences */
  lost: string[];
  /** a page by the pattern of its path, the slowest first */
  slowest: { path: string; spread: Spread }[];
};

type Phase = Omit<PhaseRow, 'pages' | 'forms' | 'notes' | 'files' | 'told' | 'slowest' | 'seconds'> & {
  begun: number;
  times: Record<Asked, number[]>;
  told: number[];
  paths: Map<string, number[]>;
};

/** Counts what a camp asks for, phase by phase. */
export type Tally = ReturnType<typeof openTally>;

export function openTally() {
  const rows: PhaseRow[] = [];
  let phase = newPhase('before');
  return {
    rows,
    /** Ends one phase, and begins another. */
    begin: (name: string): void => {
      if (phase.times.page.length > 0 || phase.lost.length > 0) rows.push(rowOf(phase));
      phase = newPhase(name);
    },
    asked: (what: Asked, path: string, milliseconds: number): void => {
      phase.times[what].push(milliseconds);
      if (what !== 'page') return;
      const pattern = patternOf(path);
      phase.paths.set(pattern, [...(phase.paths.get(pattern) ?? []), milliseconds]);
    },
    told: (milliseconds: number): void => void phase.told.push(milliseconds),
    lose: (what: string): void => void phase.lost.push(what)
  };
}

function newPhase(name: string): Phase {
  const times = { page: [], form: [], notes: [], file: [] };
  return { name, begun: performance.now(), times, told: [], lost: [], paths: new Map() };
}

function rowOf({ name, begun, times, told, lost, paths }: Phase): PhaseRow {
  return {
    name,
    seconds: (performance.now() - begun) / 1000,
    pages: spreadOf(times.page),
    forms: spreadOf(times.form),
    notes: spreadOf(times.notes),
    files: times.file.length,
    told: spreadOf(told),
    lost,
    slowest: [...paths]
      .map(([path, all]) => ({ path, spread: spreadOf(all) }))
      .toSorted((a, b) => b.spread.p95 - a.spread.p95)
  };
}

export function spreadOf(all: number[]): Spread {
  if (all.length === 0) return { count: 0, median: 0, p95: 0, most: 0 };
  return { count: all.length, median: quantile(all, 0.5), p95: quantile(all, 0.95), most: quantile(all, 1) };
}

/** One pattern for all pages of a kind. */
function patternOf(path: string): string {
  return path
    .replace(/\?.*/, '')
    .replace(/^\/gatherings\/[^/]+/, '/gatherings/…')
    .replace(/\/\d+/, '/…')
    .replace(/^(\/j|\/sign-in|\/administrator\/link)\/.*/, '$1/…');
}
