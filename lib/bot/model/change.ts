import { invalid } from "#lib/errors.ts";
import { refusalOf } from "#lib/outbound/refuse.ts";
import { seal } from "#lib/secrets.ts";
import { type PatchBotModel, StoredModel } from "../schema.ts";

export type ModelChange = {
  model: StoredModel | null;
  /** Sealed. */
  key: string | null;
  /** Whether anything was said about the model at all. */
  asked: boolean;
};

/** The model's settings after a change of some. Throws for an address that we would never call. */
export async function changedModel(
  before: StoredModel | null,
  key: string | null,
  change: PatchBotModel | null | undefined,
): Promise<ModelChange> {
  if (change === undefined) return { model: before, key, asked: false };
  if (change === null) return { model: null, key: null, asked: true };
  const { apiKey, ...given } = change;
  const { baseUrl = before?.baseUrl, model = before?.model } = given;
  if (baseUrl === undefined) throw missing("model.baseUrl");
  if (model === undefined) throw missing("model.model");
  const address = checkedAddress(baseUrl);
  if (key && apiKey === undefined && before && !sameHost(before.baseUrl, address)) throw keyless();
  const settings = Object.entries({ ...before, ...given, baseUrl: address, model });
  return {
    model: StoredModel.parse(
      Object.fromEntries(settings.filter(([, value]) => value !== undefined)),
    ),
    key: apiKey === undefined ? key : apiKey && (await seal(apiKey)),
    asked: true,
  };
}

/** `https://host/v1`: people paste the whole address of the completions, too. */
function checkedAddress(text: string): string {
  const refusal = refusalOf(text);
  if (refusal) throw invalid("model.baseUrl", refusal);
  const { origin, pathname } = new URL(text);
  return origin + pathname.replace(/\/+$/, "").replace(/\/chat\/completions$/, "");
}

export const sameHost = (one: string, other: string): boolean =>
  new URL(one).origin === new URL(other).origin;

const missing = (path: string) =>
  invalid(path, {
    id: "Isian ini dibutuhkan untuk model.",
    en: "A model needs this field.",
  });

/** Whoever may change the address must not learn the key by sending it to a server of their own. */
const keyless = () =>
  invalid("model.apiKey", {
    id: "Alamat baru butuh kuncinya sendiri: isi lagi kunci API, atau kosongkan (null).",
    en: "A new address needs its own key: give the API key again, or null.",
  });
