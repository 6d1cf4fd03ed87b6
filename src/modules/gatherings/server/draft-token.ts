import { randomBytes } from 'node:crypto';

/** A secret for the private link to a draft: whoever has it may read the draft. */
export function newDraftToken(): string {
  return randomBytes(12).toString('base64url');
}
