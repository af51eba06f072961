import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{lib,app,components,scripts,prisma}/**/*.test.{ts,tsx}"],
    globalSetup: ["lib/testing/global-setup.ts"],
    setupFiles: ["lib/testing/postgres.ts"],
    // The machines this runs on are small and shared: a slow minute is no failure.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Promises in the user's words, printed as they stand.
    reporters: process.env.VITEST_JSON
      ? ["default", ["json", { outputFile: process.env.VITEST_JSON }]]
      : ["default"],
  },
});
