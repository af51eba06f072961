import { forgetAll } from "#components/composer/kept.ts";

/** Ends the session. next-auth's own client for this weighs more than the whole rail. */
export async function logOut() {
  const answer = await fetch("/api/auth/csrf").then((response) => response.json());
  const { csrfToken } = answer as { csrfToken: string };
  await fetch("/api/auth/signout", {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, callbackUrl: "/login", json: "true" }),
  });
  await forgetAll();
  location.assign("/login");
}
