import { createHash, randomBytes } from 'node:crypto';

/** A secret for a link: 256 random bits, in letters that an address can carry. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token: who reads the database can open no link. SHA-256, as better-auth's magic links do. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
