import type { ChannelAccess, ChannelDetails, ProviderFault, Remedy } from "../provider.ts";
import { isPermission, remedyFor, remedyForUnreached } from "./errors.ts";
import { answerOf, graphError, graphUrl, noToken, usableToken } from "./graph.ts";
import { id, type Json, known, object, objects } from "./pick.ts";
import { ask } from "./request.ts";

const timeoutMs = 30_000;
const fields = [
  "display_phone_number",
  "verified_name",
  "quality_rating",
  "throughput",
  "platform_type",
  "is_on_biz_app",
  "messaging_limit_tier",
  "whatsapp_business_manager_messaging_limit",
];
const profileFields = [
  "about",
  "address",
  "description",
  "email",
  "profile_picture_url",
  "websites",
  "vertical",
];

type Refused = { fault: ProviderFault; remedy: Remedy };

/** The number as Meta knows it, and the profile that its customers see. */
export async function details(
  channel: ChannelAccess,
): Promise<{ details: ChannelDetails } | Refused> {
  const token = usableToken(channel);
  if (!token) return { fault: noToken, remedy: { do: "pause-channel", reason: "token" } };
  const asked = await get(channel, token, [channel.externalId], fields);
  // A version that lacks one of the fields refuses them all: what it tells unasked must do.
  const about =
    "fault" in asked && asked.fault.code === "100" && asked.remedy.do === "give-up"
      ? await get(channel, token, [channel.externalId], [])
      : asked;
  if ("fault" in about) return about;
  const profile = await get(
    channel,
    token,
    [channel.externalId, "whatsapp_business_profile"],
    profileFields,
  );
  const shown = "answer" in profile ? objects(profile.answer.data)[0] : undefined;
  const webhook = await subscription(channel, token);
  return {
    details: {
      ...numberOf(about.answer),
      ...(shown && { profile: profileOf(shown) }),
      ...(webhook && { webhook }),
    },
  };
}

/** An account that no app has subscribed to tells nobody of its messages: the usual thing forgotten. */
async function subscription(
  channel: ChannelAccess,
  token: string,
): Promise<ChannelDetails["webhook"]> {
  if (!channel.accountId) return undefined;
  const apps = await get(channel, token, [channel.accountId, "subscribed_apps"], []);
  if ("answer" in apps) {
    return objects(apps.answer.data).length > 0 ? "subscribed" : "not-subscribed";
  }
  const { code } = apps.fault;
  if (code === "100" || code === "33") return "no-account";
  return isPermission(Number(code)) ? "no-permission" : undefined;
}

async function get(
  channel: ChannelAccess,
  token: string,
  path: string[],
  wanted: string[],
): Promise<{ answer: Json } | Refused> {
  const url = graphUrl(channel, ...path);
  if (wanted.length > 0) url.searchParams.set("fields", wanted.join(","));
  const reply = await ask({ method: "GET", url, token, timeoutMs });
  if (reply.reached !== "yes") return { fault: reply.fault, remedy: remedyForUnreached(1) };
  const answer = answerOf(reply);
  const error = graphError(answer);
  if (error) {
    const remedy = remedyFor(error.code, reply.status, 1, error.subcode);
    return { fault: error.fault, remedy };
  }
  if (answer && reply.status >= 200 && reply.status < 300) return { answer };
  const fault = { code: `HTTP_${reply.status}`, message: "The answer was not one of Graph's." };
  return { fault, remedy: remedyFor(2, reply.status, 1) };
}

function numberOf(told: Json): ChannelDetails {
  const phone = id(told.display_phone_number)?.replace(/\D/g, "");
  const onApp = typeof told.is_on_biz_app === "boolean" ? told.is_on_biz_app : null;
  return known({
    phone: phone && /^\d{5,15}$/.test(phone) ? phone : null,
    verifiedName: id(told.verified_name),
    quality: id(told.quality_rating),
    throughput: id(object(told.throughput)?.level),
    messagingTier:
      id(told.whatsapp_business_manager_messaging_limit) ?? id(told.messaging_limit_tier),
    coexists: onApp === null ? null : onApp && told.platform_type === "CLOUD_API",
  });
}

function profileOf(told: Json): Json {
  return known({
    about: id(told.about),
    address: id(told.address),
    description: id(told.description),
    email: id(told.email),
    vertical: id(told.vertical),
    pictureUrl: id(told.profile_picture_url),
    websites: Array.isArray(told.websites) ? told.websites.map(String) : null,
  });
}
