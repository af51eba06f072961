-- A second step at login: one-time codes of an authenticator app, and codes for when it is lost.
-- None of these columns is granted to sapa_tenant: like the password's hash, no tenant sees them.

-- Sealed. Without `totp_at` it is only proposed.
ALTER TABLE "users" ADD COLUMN "totp_secret" TEXT;
ALTER TABLE "users" ADD COLUMN "totp_at" TIMESTAMPTZ(3);
-- The 30 seconds whose code was last taken: neither they nor earlier ones are taken again.
ALTER TABLE "users" ADD COLUMN "totp_step" BIGINT;
-- SHA-256 of those that are left.
ALTER TABLE "users" ADD COLUMN "recovery_hashes" BYTEA[] NOT NULL DEFAULT ARRAY[]::BYTEA[];
