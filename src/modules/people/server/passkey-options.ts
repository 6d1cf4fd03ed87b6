import { passkey } from '@better-auth/passkey';

/** Passkeys that are found without typing an address first, under our table and column names. */
export const passkeys = (origin: string) =>
  passkey({
    rpID: new URL(origin).hostname,
    rpName: new URL(origin).host,
    origin,
    authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
    advanced: { webAuthnChallengeCookie: 'afield_passkey' },
    schema: {
      passkey: {
        modelName: 'passkey',
        fields: {
          publicKey: 'public_key',
          userId: 'person_id',
          credentialID: 'credential_id',
          deviceType: 'device_type',
          backedUp: 'backed_up',
          createdAt: 'created_at'
        }
      }
    }
  });
