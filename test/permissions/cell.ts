/** One request: a page that is read, or a form that is sent. `covers`: the route and the action that it goes to. */
export type Request = {
  path: string;
  form?: Record<string, string>;
  covers?: string;
  /** changes nothing on purpose */ quiet?: true;
};

/** One cell of a table: who does what in which state, and whether she may. */
export type Cell = { act: string; role: string; state: string; may: boolean };

/** What became of a request. */
export type Outcome = { status: number; location: string; isChanged: boolean; body: string };

/** Whether it was refused: not there, not allowed, or led to sign in. */
export function isRefused({ status, location }: Outcome): boolean {
  return [401, 403, 404, 410].includes(status) || (status === 303 && location.startsWith('/sign-in'));
}

/** What is wrong with an outcome in a cell, as a line to read; undefined where it is as the table says. */
export function troubleOf({ act, role, state, may }: Cell, request: Request, outcome: Outcome): string | undefined {
  const where = `${act}, by ${role}, ${state} (${request.covers ?? request.path})`;
  const was = `${outcome.status} ${outcome.location}${outcome.isChanged ? ', changed' : ''}`;
  if (!may) return isRefused(outcome) && !outcome.isChanged ? undefined : `${where} is not refused: ${was}`;
  if (outcome.status >= 400 || isRefused(outcome)) return `${where} is refused: ${was}`;
  return request.form && !request.quiet && !outcome.isChanged ? `${where} changes nothing: ${was}` : undefined;
}
