import { defineConfig } from "vitest/config";

/**
 * What changes the whole cluster (its roles) or the build, or starts the app, kills it and looks at
 * the clock.
 */
const alone = [
  "scripts/*.test.ts",
  "scripts/serve/require-answer.test.ts",
  "lib/testing/chaos/*.test.ts",
];

const common = {
  setupFiles: ["lib/testing/postgres.ts"],
  // The machines this runs on are small and shared: a slow minute is no failure.
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    // Here, not in the projects: they share one PostgreSQL.
    globalSetup: ["lib/testing/global-setup.ts"],
    projects: [
      {
        test: {
          ...common,
          name: "together",
          include: ["{lib,app,components,scripts,prisma}/**/*.test.{ts,tsx}"],
          exclude: alone,
          // Each file has a process and a database of its own. By itself Vitest would leave one of
          // two cores idle.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...common,
          name: "alone",
          include: alone,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
    // Promises in the user's words, printed as they stand.
    reporters: process.env.VITEST_JSON
      ? ["default", ["json", { outputFile: process.env.VITEST_JSON }]]
      : ["default"],
  },
});
