/** The document's chapters, in the order in which they are read. */
export const tags = [
  { name: "Account", description: "Who the credential is." },
  { name: "Settings", description: "The shop itself: its name, its clock, its language." },
  { name: "Bot", description: "Who answers first, and what it knows besides the catalog." },
  { name: "Conversations", description: "Chats with customers, and whose turn it is in each." },
  { name: "Messages", description: "What was said, in both directions, and what became of it." },
  { name: "Media", description: "Files: upload once, then name them in messages and products." },
  {
    name: "Contacts",
    description: "The people behind the chats, with their rights over their data.",
  },
  { name: "Labels", description: "Coloured words on conversations and contacts." },
  { name: "Canned replies", description: "Texts that the team types often." },
  { name: "Push", description: "Notifications to the browsers of people who are not looking." },
  { name: "Search", description: "Across contacts and message texts." },
  { name: "Products", description: "The catalog from which the bot answers." },
  {
    name: "Templates",
    description: "Messages approved by WhatsApp, for outside the 24-hour window.",
  },
  { name: "Channels", description: "WhatsApp numbers, and the sandbox." },
  { name: "Sandbox", description: "A pretended customer, for trying things out." },
  { name: "Credits", description: "What the bot may spend; one credit is one of its turns." },
  { name: "Usage", description: "What was sent and received, day by day." },
  { name: "API keys", description: "Credentials for other systems, each with its scopes." },
  { name: "Team", description: "The people who may log in, and what they have done." },
  {
    name: "Webhooks",
    description: "Endpoints of yours that are told what happens, and their log.",
  },
  { name: "Events", description: "The same news as a stream of server-sent events." },
  {
    name: "Device API",
    description:
      "The same messages in other clothes, for programs that speak of devices: JSON or forms in, `{status, message, data}` out. `device_id` is a channel's id.",
  },
];
