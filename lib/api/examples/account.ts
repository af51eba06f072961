import type { Me, Session } from "#lib/account/schema.ts";

const id = (last: string) => `019aa3f0-7c1e-7b42-9d3a-5f2c8e1b${last}`;
const at = "2026-11-21T03:04:05.678Z";

const me: Me = {
  id: id("0105"),
  name: "Rina",
  email: "rina@shop.example",
  locale: "id",
  role: "AGENT",
  tenant: { id: id("0108"), name: "Batik Sekar" },
  totp: { enabledAt: at, recoveryCodesLeft: 9 },
  createdAt: at,
};

const session: Session = {
  id: id("0301"),
  current: true,
  userAgent: "Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0",
  createdAt: at,
  lastSeenAt: at,
  expiresAt: "2026-12-21T03:04:05.678Z",
};

/** By the names of the document's schemas. */
export const accountExamples: Record<string, unknown> = {
  Me: me,
  PatchMe: { name: "Rina Wijaya", locale: "en" },
  ChangePassword: { currentPassword: "the old one", newPassword: "at least 8 characters" },
  Session: session,
  EndedSessions: { ended: 2 },
  TotpSecret: {
    secret: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
    otpauthUrl:
      "otpauth://totp/Sapa:rina%40shop.example?issuer=Sapa&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&algorithm=SHA1&digits=6&period=30",
  },
  ConfirmTotp: { code: "123456" },
  RecoveryCodes: { recoveryCodes: ["k3vp-8dq2-m0xt-9wzs", "7rna-c4fh-2ybe-0qgj"] },
  Proof: { password: "your password" },
};
