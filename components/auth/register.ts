type Answer = {
  status?: boolean;
  message?: string;
  errors?: { path: string; message: string }[];
};

/** Opens an account. What is wrong comes back by field. */
export async function register(
  person: { name: string; email: string; password: string },
  locale: string,
): Promise<{ ok: boolean; message: string; fields: Record<string, string> }> {
  const response = await fetch("/api/register", {
    method: "POST",
    headers: { "Content-Type": "application/json", "Accept-Language": locale },
    body: JSON.stringify(person),
  }).catch(() => null);
  const answer: Answer = (await response?.json().catch(() => null)) ?? {};
  const fields = Object.fromEntries(
    (answer.errors ?? []).map(({ path, message }) => [path, message]),
  );
  return {
    ok: response?.ok === true && answer.status === true,
    message: answer.message ?? "",
    fields,
  };
}
