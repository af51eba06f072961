import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { addNote } from "#lib/messages/note.ts";
import { AddNote, Message } from "#lib/messages/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: endpoint(
    {
      summary: "Add a note",
      description: "For the team's eyes; never sent. Whom it mentions hears `note.mentioned`.",
      tag: "Conversations",
      scope: "conversations:write",
      input: AddNote,
      output: Message,
      status: 201,
    },
    addNote,
  ),
});
