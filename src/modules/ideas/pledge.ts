export const PLEDGE_SHOWN_TO = ['everyone', 'pledged', 'followed', 'nobody'] as const;
/** Who sees by name what somebody pledged; `pledged`: others who would come, `followed`: people she follows. */
export type PledgeShownTo = (typeof PLEDGE_SHOWN_TO)[number];

/** What one tap says of itself. */
export const FIRST_SHOWN_TO: PledgeShownTo = 'pledged';

/** What somebody says to an idea. */
export type Pledge = {
  /** "I'd come" */
  comes: boolean;
  /** "I'd help with …"; null where she does not */
  helps: string | null;
  /** "I can offer a room": where, or empty; null where she does not */
  room: string | null;
  shownTo: PledgeShownTo;
};

/** The same as it was typed: what is empty was not said. */
export type TypedPledge = { comes: boolean; helps: string; offersRoom: boolean; room: string; shownTo: string };
export type PledgeTroubles = Partial<{ helps: 'too-long'; room: 'too-long' }>;

export const LONGEST_OFFER = 200;

/** What others may read of one: a name where she shows it. */
export type PledgeRead = {
  name: string | null;
  handle: string | null;
  /** names her words where they are reported: an id that says nothing of who she is */
  text: string;
  comes: boolean;
  helps: string | null;
  room: string | null;
};

/** How an idea stands: counted, and who of them by name. */
export type Pledges = {
  comes: number;
  helps: number;
  rooms: number;
  /** who would come, by name, as far as the reader may know */
  names: { name: string; handle: string | null }[];
  /** how many would come besides those named and the reader herself */
  more: number;
  /** words of those who would help or have a room */
  offers: PledgeRead[];
};

export function readTypedPledge({
  comes,
  helps,
  offersRoom,
  room,
  shownTo
}: TypedPledge): { pledge: Pledge } | { troubles: PledgeTroubles } {
  const [helpsWith, where] = [helps, room].map((text) => text.trim().replaceAll(/\s+/g, ' ')) as [string, string];
  const troubles: PledgeTroubles = {
    ...(helpsWith.length > LONGEST_OFFER && { helps: 'too-long' as const }),
    ...(where.length > LONGEST_OFFER && { room: 'too-long' as const })
  };
  if (Object.keys(troubles).length > 0) return { troubles };
  return {
    pledge: {
      comes,
      helps: helpsWith || null,
      room: offersRoom || where !== '' ? where : null,
      shownTo: PLEDGE_SHOWN_TO.find((one) => one === shownTo) ?? FIRST_SHOWN_TO
    }
  };
}

/** Nothing is left of it to keep. */
export function saysNothing({ comes, helps, room }: Pledge): boolean {
  return !comes && helps === null && room === null;
}

/** The form as it stands before anything or with what was said. */
export function typePledge(pledge: Pledge | undefined): TypedPledge {
  return {
    comes: pledge?.comes ?? false,
    helps: pledge?.helps ?? '',
    offersRoom: (pledge?.room ?? null) !== null,
    room: pledge?.room ?? '',
    shownTo: pledge?.shownTo ?? FIRST_SHOWN_TO
  };
}
