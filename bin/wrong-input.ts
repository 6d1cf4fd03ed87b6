/** Something typed that cannot be used; the message is one sentence that names it. Exit code 2. */
export class WrongInput extends Error {}
