/** @type {import("next").NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // A reverse proxy does this better; here it would hold back server-sent events.
  compress: false,
  // The contract wants 404 in its own envelope, not a redirect, for a slash too many.
  skipTrailingSlashRedirect: true,
  // Pictures come from /api, in the size they are needed: no second door that fetches and resizes.
  images: { unoptimized: true },
  devIndicators: false,
  typedRoutes: false,
  // Native code, workers, or things that must exist once per process: left to Node's own import.
  serverExternalPackages: [
    "@aws-sdk/client-s3",
    "@ffmpeg/core",
    "@node-rs/argon2",
    "@prisma/adapter-pg",
    "@prisma/client",
    "baileys",
    "openai",
    "pg",
    "pg-boss",
    "pino",
    "sharp",
  ],
  // `npm test` checks types. The build would check tests and tools too, and fail on a server that
  // was installed without development packages.
  typescript: { ignoreBuildErrors: true },
  turbopack: {
    root: import.meta.dirname,
    // The messages come compiled from app/layout.tsx, so the browser needs no ICU parser.
    resolveAlias: { "use-intl/format-message": "use-intl/format-message/format-only" },
  },
};
