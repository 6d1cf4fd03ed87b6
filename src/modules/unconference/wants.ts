/** What somebody says of a kind: what she brings to eat, a lift, or what she needs. */
export const WANT_KINDS = ['cake', 'lift', 'needs'] as const;
export type WantKind = (typeof WANT_KINDS)[number];
export const LIFT_SIDES = ['offers', 'seeks'] as const;
export type LiftSide = (typeof LIFT_SIDES)[number];

/** The form, as it was typed. */
export type TypedWants = {
  cake: string;
  /** a `LiftSide`, or empty for neither */
  lift: string;
  /** of a lift: from where, how many seats, and when */
  from: string;
  seats: string;
  leaves: string;
  /** one a line */
  needs: string;
};

export const NO_WANTS: TypedWants = { cake: '', lift: '', from: '', seats: '', leaves: '', needs: '' };
export const WANTS_FIELDS = Object.keys(NO_WANTS) as (keyof TypedWants)[];
export const LONGEST_WANT = 140;
export const LONGEST_NEEDS = 500;
export const MOST_SEATS = 60;

/** One kind of what somebody says. `text`: of a lift, from where; of needs, one a line. */
export type Want = { kind: WantKind; text: string; side: LiftSide | null; seats: number | null; leaves: string };
export type WantsTroubles = Partial<Record<keyof TypedWants, 'too-long' | 'missing' | 'no-number'>>;

/** Reads the form. What was left empty is not among what she says. */
export function checkWants(typed: TypedWants): { wants: Want[] } | { troubles: WantsTroubles } {
  const cake = lineOf(typed.cake);
  const needs = needsIn(typed.needs).join('\n');
  const lift = liftOf(typed);
  const troubles: WantsTroubles = {
    ...(cake.length > LONGEST_WANT && { cake: 'too-long' }),
    ...troublesOf(lift),
    ...(needs.length > LONGEST_NEEDS && { needs: 'too-long' })
  };
  if (Object.keys(troubles).length > 0) return { troubles };
  const said = { side: null, seats: null, leaves: '' };
  const wants: Want[] = [];
  if (cake) wants.push({ ...said, kind: 'cake', text: cake });
  if (lift.side) {
    const seats = lift.seats === '' ? null : Number(lift.seats);
    wants.push({ kind: 'lift', text: lift.from, side: lift.side, seats, leaves: lift.leaves });
  }
  if (needs) wants.push({ ...said, kind: 'needs', text: needs });
  return { wants };
}

/** What somebody said, as the form shows it. */
export function typeWants(wants: readonly Want[]): TypedWants {
  const of = (kind: WantKind) => wants.find((want) => want.kind === kind);
  const lift = of('lift');
  return {
    cake: of('cake')?.text ?? '',
    lift: lift?.side ?? '',
    from: lift?.text ?? '',
    seats: lift?.seats?.toString() ?? '',
    leaves: lift?.leaves ?? '',
    needs: of('needs')?.text ?? ''
  };
}

/** One need a line; empty lines are none. */
export function needsIn(text: string): string[] {
  return text
    .split('\n')
    .map(lineOf)
    .filter((need) => need !== '');
}

type Lift = { side: LiftSide | undefined; from: string; seats: string; leaves: string };

function liftOf({ lift, from, seats, leaves }: TypedWants): Lift {
  const side = LIFT_SIDES.find((one) => one === lift);
  return { side, from: lineOf(from), seats: seats.trim(), leaves: lineOf(leaves) };
}

function troublesOf({ side, from, seats, leaves }: Lift): WantsTroubles {
  const isSaid = [from, seats, leaves].some((part) => part !== '');
  const isNumber = /^\d{1,3}$/.test(seats) && Number(seats) >= 1 && Number(seats) <= MOST_SEATS;
  return {
    ...(!side && isSaid && { lift: 'missing' }),
    ...(side && from === '' && { from: 'missing' }),
    ...(from.length > LONGEST_WANT && { from: 'too-long' }),
    ...(seats !== '' && !isNumber && { seats: 'no-number' }),
    ...(leaves.length > LONGEST_WANT && { leaves: 'too-long' })
  };
}

function lineOf(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}
