import type { Person } from '#people';

declare global {
  namespace App {
    interface Error {
      message: string;
      /** under which the log has it */
      id?: string;
    }
    interface Locals {
      /** Who asks; null where nobody is signed in. */
      person: Person | null;
      /** Which of her sign-ins she asks with. */
      signInId: string | null;
    }
  }
}
