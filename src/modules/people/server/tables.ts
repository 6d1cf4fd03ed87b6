import type { Generated, Kysely, Transaction } from 'kysely';

/** Everything the module keeps. It reads no neighbour's table. */
export interface PeopleTables {
  person: PersonTable;
  sign_in: SignInTable;
  sign_in_method: SignInMethodTable;
  sign_in_link: SignInLinkTable;
  sign_in_limit: SignInLimitTable;
  administrator_link: AdministratorLinkTable;
  invitation: InvitationTable;
  server_setting: ServerSettingTable;
}

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

/** Other services that can vouch for a person. Empty as long as mail is the only way in. */
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

interface SignInLinkTable {
  id: Generated<string>;
  /** `magic-link:` and the hash of the token that was mailed. */
  identifier: string;
  /** JSON: `{type, email, name?}`. */
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
