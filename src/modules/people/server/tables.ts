import type { Generated, Kysely, Transaction } from 'kysely';
import type { GroupsTables } from '#groups/server';
import type { ModerationTables } from '#moderation/server';
import type { GuestStanding, Language } from '../person.ts';
import type { Part, ShownTo } from '../profile.ts';

/** Everything the module keeps. */
export interface PeopleTables {
  person: PersonTable;
  sign_in: SignInTable;
  sign_in_method: SignInMethodTable;
  passkey: PasskeyTable;
  sign_in_link: SignInLinkTable;
  sign_in_limit: SignInLimitTable;
  mail_count: MailCountTable;
  administrator_link: AdministratorLinkTable;
  invitation: InvitationTable;
  server_setting: ServerSettingTable;
  profile_part: ProfilePartTable;
  follow: FollowTable;
  block: BlockTable;
  people_list: PeopleListTable;
  people_list_entry: PeopleListEntryTable;
  /** groups' own, only read: who is in a group with whom */
  membership: GroupsTables['membership'];
  /** moderation's own, only read: which profiles are hidden, and which are gone */
  withheld_text: ModerationTables['withheld_text'];
}

/** Only these tables: for whoever reads them in a transaction of her own. */
export type PeopleDbOf<Tables extends keyof PeopleTables> =
  Kysely<Pick<PeopleTables, Tables>> | Transaction<Pick<PeopleTables, Tables>>;

export type PeopleDb = Kysely<PeopleTables>;
export type PeopleTx = Transaction<PeopleTables>;

interface PersonTable {
  id: Generated<string>;
  /** What others call her. Empty until she has said it. */
  name: string;
  /** In lower case. */
  email: string;
  email_verified: boolean;
  image: string | null;
  /** Of the whole server. */
  administrator: Generated<boolean>;
  /** What she is called in addresses and mentions; null as long as she has no name. */
  handle: string | null;
  /** The one she reads the site in; mails are written in it. */
  language: Language | null;
  /** Who may read her name: the most open part of her profile decides. */
  shown_to: Generated<ShownTo>;
  /** Whether who has her e-mail address may learn that she is here. */
  found_by_email: Generated<boolean>;
  /** Of who joined one camp with a name alone, and has no account; else null. */
  guest: Generated<GuestStanding | null>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

interface SignInTable {
  id: Generated<string>;
  person_id: string;
  token: string;
  user_agent: string | null;
  /** Always null: the column is one better-auth insists on. */
  ip_address: string | null;
  expires_at: Date;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** Other services that vouch for a person. Their tokens are not kept: nothing is ever asked of them again. */
interface SignInMethodTable {
  id: Generated<string>;
  person_id: string;
  account_id: string;
  provider_id: string;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: Date | null;
  refresh_token_expires_at: Date | null;
  scope: string | null;
  password: string | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

interface PasskeyTable {
  id: Generated<string>;
  person_id: string;
  /** What she calls it. */
  name: string | null;
  credential_id: string;
  public_key: string;
  counter: string;
  device_type: string;
  backed_up: boolean;
  transports: string | null;
  aaguid: string | null;
  created_at: Generated<Date>;
}

/** Also what passkeys and providers are asked, for the minutes until they answer. */
interface SignInLinkTable {
  id: Generated<string>;
  /** Of a link: `magic-link:` and the hash of the token that was mailed. */
  identifier: string;
  /** JSON; of a link `{type, email, name?}`. */
  value: string;
  expires_at: Date;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

interface SignInLimitTable {
  id: Generated<string>;
  key: string;
  count: number;
  /** Milliseconds since 1970. */
  last_request: string;
}

interface MailCountTable {
  /** A hash of what is counted, and by whom. */
  key: string;
  count: number;
  until: Date;
}

interface AdministratorLinkTable {
  token_hash: string;
  made_at: Date;
  expires_at: Date;
  used_at: Date | null;
}

interface InvitationTable {
  id: Generated<string>;
  token_hash: string;
  /** The one address that it is for; null for a link that anyone who has it may use. */
  email: string | null;
  made_by: string | null;
  made_at: Date;
  expires_at: Date;
  used_at: Date | null;
}

interface ServerSettingTable {
  only_row: Generated<boolean>;
  name: string;
  /** An IANA zone, for instance `Europe/London`. */
  zone: string;
  /** In the order of choice, for instance `['en', 'cy']`. */
  languages: string[];
  /** An address or a page, as typed. */
  contact: string;
  joining: 'open' | 'by-invitation';
}

interface ProfilePartTable {
  person_id: string;
  part: Part;
  words: string;
  shown_to: ShownTo;
}

interface FollowTable {
  person_id: string;
  followed_id: string;
  followed_at: Date;
}

/** Whoever is blocked in several ways has a row for each. */
interface BlockTable {
  id: Generated<string>;
  person_id: string;
  blocked_id: string;
  blocked_at: Date;
  /** `text`: as whoever wrote one that named nobody, so that nothing tells her who it is */
  known_by: Generated<'handle' | 'name' | 'text'>;
  /** the name that stood there, or what the text was called; a handle is read where it is kept */
  label: Generated<string>;
  text_kind: string | null;
}

/** People whom somebody keeps together under a name. Only she sees it. */
interface PeopleListTable {
  id: Generated<string>;
  person_id: string;
  name: string;
  made_at: Date;
}

interface PeopleListEntryTable {
  list_id: string;
  listed_id: string;
}
