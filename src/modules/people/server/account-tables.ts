import type { BetterAuthOptions } from 'better-auth';

/** How long somebody stays signed in without coming back, in seconds. */
export const SIGN_IN_SECONDS = 90 * 24 * 60 * 60;

/** What better-auth keeps, in our words. */
export const TABLE_NAMES = {
  user: {
    modelName: 'person',
    fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    additionalFields: {
      administrator: { type: 'boolean', required: true, defaultValue: false, input: false },
      handle: { type: 'string', required: false, input: false },
      language: { type: 'string', required: false, input: false }
    }
  },
  session: {
    modelName: 'sign_in',
    expiresIn: SIGN_IN_SECONDS,
    updateAge: 24 * 60 * 60,
    fields: {
      userId: 'person_id',
      expiresAt: 'expires_at',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent'
    }
  },
  account: {
    modelName: 'sign_in_method',
    fields: {
      userId: 'person_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      createdAt: 'created_at',
      updatedAt: 'updated_at'
    }
  },
  verification: {
    modelName: 'sign_in_link',
    fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' }
  },
  rateLimit: { modelName: 'sign_in_limit', fields: { lastRequest: 'last_request' } }
} satisfies BetterAuthOptions;
