/** Pages are whole as the server sends them; only what changes while it is looked at brings code. */
export const csr = false;
