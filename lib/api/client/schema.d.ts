// Written by `npm run generate:api` from the OpenAPI document. Do not edit.

export interface paths {
    "/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check a credential
         * @description Any valid credential will do.
         */
        get: operations["getPing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read your own account
         * @description Whoever is logged in, in the shop they are logged into. Any valid credential will do. People only: an API key is refused.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change your name or language
         * @description Any valid credential will do. People only: an API key is refused.
         */
        patch: operations["patchMe"];
        trace?: never;
    };
    "/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change your password
         * @description Ends all your other sessions. Five wrong current passwords in 15 minutes, then 429. Any valid credential will do. People only: an API key is refused.
         */
        post: operations["postMePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List where you are logged in
         * @description The newest first. Any valid credential will do. People only: an API key is refused.
         */
        get: operations["getMeSessions"];
        put?: never;
        post?: never;
        /**
         * Log out everywhere else
         * @description Any valid credential will do. People only: an API key is refused.
         */
        delete: operations["deleteMeSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one of your sessions
         * @description At once. Ending the one that asks is logging out. Any valid credential will do. People only: an API key is refused.
         */
        delete: operations["deleteMeSessionsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a second login step
         * @description A secret for an authenticator app. Nothing changes until one of its codes is confirmed; asking again makes a new one. 409 where it is on. Any valid credential will do. People only: an API key is refused.
         */
        post: operations["postMeTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn the second login step on
         * @description With a code of the app. From the next login on one is asked for. The answer holds the recovery codes, this once. Any valid credential will do. People only: an API key is refused.
         */
        post: operations["postMeTotpConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/totp/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn the second login step off
         * @description With your password, or a code. A POST, because what proves it is you must not stand in an address. Five wrong ones in 15 minutes, then 429. Any valid credential will do. People only: an API key is refused.
         */
        post: operations["postMeTotpDisable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/totp/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make new recovery codes
         * @description The ones before count no longer. They are shown this once. Any valid credential will do. People only: an API key is refused.
         */
        post: operations["postMeTotpRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List conversations
         * @description Newest activity first. `q` looks in names, phone digits and message text. Scope: `conversations:read`.
         */
        get: operations["getConversations"];
        put?: never;
        /**
         * Open a conversation
         * @description With a contact, or with anybody who has a number; `message` is the first thing said, on Cloud channels a template. There is one conversation per channel and contact: asking again answers with it, and changes nothing about whose it is. Scope: `messages:send`.
         */
        post: operations["postConversations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count conversations by state
         * @description `unread` is the caller's own. Scope: `conversations:read`.
         */
        get: operations["getConversationsCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a conversation
         * @description With its latest 50 messages, oldest first; `messagesCursor` leads to older ones. Scope: `conversations:read`.
         */
        get: operations["getConversationsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Assign, label, snooze or mark read
         * @description Scope: `conversations:write`.
         */
        patch: operations["patchConversationsById"];
        trace?: never;
    };
    "/conversations/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a conversation's messages
         * @description Newest first, notes and events included. `before`, `after` and `around` take a message's id; `q` finds words. Scope: `conversations:read`.
         */
        get: operations["getConversationsByIdMessages"];
        put?: never;
        /**
         * Send a message
         * @description Answers when the message is stored as `QUEUED`; delivery follows. An `Idempotency-Key` that is a UUIDv7 becomes the message's id. Scope: `messages:send`.
         */
        post: operations["postConversationsByIdMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a note
         * @description For the team's eyes; never sent. Whom it mentions hears `note.mentioned`. Scope: `conversations:write`.
         */
        post: operations["postConversationsByIdNotes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/handoff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand off to people
         * @description Repeating it changes nothing. Scope: `conversations:write`.
         */
        post: operations["postConversationsByIdHandoff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that one is there
         * @description For colleagues' screens: they get the event `conversation.presence`. Forgotten after 12 seconds unless said again. Scope: `conversations:read`. People only: an API key is refused.
         */
        post: operations["postConversationsByIdPresence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give back to the bot
         * @description Repeating it changes nothing. Scope: `conversations:write`.
         */
        post: operations["postConversationsByIdRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resolve
         * @description Repeating it changes nothing. Scope: `conversations:write`.
         */
        post: operations["postConversationsByIdResolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopen
         * @description Repeating it changes nothing. Scope: `conversations:write`.
         */
        post: operations["postConversationsByIdReopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send again
         * @description For an outgoing message that failed, or whose fate is uncertain. Scope: `messages:send`.
         */
        post: operations["postMessagesByIdRetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a message arrived
         * @description For one whose fate is uncertain: it then counts as `SENT`. Scope: `messages:send`.
         */
        post: operations["postMessagesByIdConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a file
         * @description `multipart/form-data` with one `file`. It is kept byte for byte, except that a picture loses what a camera wrote into it: where and when it was taken. `413` also where the tenant's storage is full. Scope: `messages:send`.
         */
        post: operations["postMedia"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/media/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a file
         * @description The bytes, in the type they came in; ranges are honoured. One that is not here yet, or no longer, is `404` and says why. With `products:read` alone only products' pictures are read. Scope: `conversations:read`.
         */
        get: operations["getMediaById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List products
         * @description Newest first; with `q` the best match first. Every word of `q` must be in the name, the SKU or the description, as a word or the beginning of one; if nothing has them all, typing errors in the name are forgiven. Scope: `products:read`.
         */
        get: operations["getProducts"];
        put?: never;
        /**
         * Create a product
         * @description A SKU that another product has is a `CONFLICT`. Scope: `products:write`.
         */
        post: operations["postProducts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count products by state
         * @description Scope: `products:read`.
         */
        get: operations["getProductsCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a product
         * @description Scope: `products:read`.
         */
        get: operations["getProductsById"];
        put?: never;
        post?: never;
        /**
         * Archive a product
         * @description It leaves every list, reading or changing it is `NOT_FOUND`, and its SKU is free again; messages that show it stay as they are. Repeating it changes nothing. Scope: `products:write`.
         */
        delete: operations["deleteProductsById"];
        options?: never;
        head?: never;
        /**
         * Change a product
         * @description Any subset of fields; the bot says the new price at once. Scope: `products:write`.
         */
        patch: operations["patchProductsById"];
        trace?: never;
    };
    "/products/{id}/photo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a product's photo
         * @description `multipart/form-data` with one `file`: JPEG, PNG, WebP, GIF or AVIF, at most 20 MB. It is kept as an upright JPEG of at most 2,048 pixels, without the camera's notes. `PATCH` with `imageMediaId: null` takes it away. Scope: `products:write`.
         */
        post: operations["postProductsByIdPhoto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import products from a CSV
         * @description A CSV as `file` of a form, or as a `text/csv` body with the other fields in the query; at most 10,000 rows and 20 MB.
         *
         *     The first row names the columns, in Indonesian or English: `nama`/`name`, `harga`/`price`, `stok`/`stock`, `sku`, `deskripsi`/`description`, `aktif`/`active`, and `id` in a file that was exported here; others are left alone. Separators are `,`, `;` or tabs; prices may be written `Rp 245.000`, `245,000` or `245000`.
         *
         *     A row changes the product with its `id`, else the one with its `sku`, and makes a new one if there is neither. Columns that the file does not have stay as they are; an empty `stok` means not counted. Rows that are wrong are listed and the others kept, unless `atomic`. Files of up to 500 rows, and `atomic` ones, are done when this answers; larger ones go on in the background, and `GET /product-imports/{id}` says how far they are. `dryRun` only says what would happen. Scope: `products:write`.
         */
        post: operations["postProductsImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/product-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an import's progress
         * @description Kept for 30 days after its end. Scope: `products:read`.
         */
        get: operations["getProductImportsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export products as a CSV
         * @description The whole catalog without archived products, in UTF-8 with its mark. Cells that a spreadsheet would run as a formula begin with an apostrophe, which the import takes away again. Scope: `products:read`.
         */
        get: operations["getProductsExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List channels
         * @description Scope: `conversations:read`.
         */
        get: operations["getChannels"];
        put?: never;
        /**
         * Connect a Cloud API number, or link a web device
         * @description A web device is then linked by `GET /channels/{id}/qr`. WhatsApp may ban numbers that are used so: `riskAccepted` must be true, and who said so is recorded. Scope: `admin:*`.
         */
        post: operations["postChannels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the team
         * @description Scope: `conversations:read`.
         */
        get: operations["getMembers"];
        put?: never;
        /**
         * Add a member
         * @description There is no mail to invite by: whoever adds somebody tells them the password. Scope: `admin:*`.
         */
        post: operations["postMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API keys
         * @description Scope: `admin:*`.
         */
        get: operations["getApiKeys"];
        put?: never;
        /**
         * Create an API key
         * @description The answer holds the secret, this once. Scope: `admin:*`.
         */
        post: operations["postApiKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an API key
         * @description Never its secret. Scope: `admin:*`.
         */
        get: operations["getApiKeysById"];
        put?: never;
        post?: never;
        /**
         * Revoke an API key
         * @description Scope: `admin:*`.
         */
        delete: operations["deleteApiKeysById"];
        options?: never;
        head?: never;
        /**
         * Change an API key
         * @description Its name, scopes, limit, expiry (null: never) or addresses, from the next request on; streams of events that it holds open end and may be resumed. 409 if it is revoked, or if it was rotated and its expiry is to change. Scope: `admin:*`.
         */
        patch: operations["patchApiKeysById"];
        trace?: never;
    };
    "/api-keys/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate an API key
         * @description The answer is a new key with the same scopes and limits, and its secret, this once. The old one works for the overlap, never longer than it would have; idempotency keys carry over. 409 if it is revoked, expired or was rotated before. Scope: `admin:*`.
         */
        post: operations["postApiKeysByIdRotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the credit balance
         * @description One credit pays for one turn of the bot; people, keys and templates cost none. Scope: `credits:read`.
         */
        get: operations["getCredits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credits/top-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Top up a tenant's credits
         * @description Only for the owner of this installation: the user who is OWNER of the tenant that was registered first, logged in (not through a key). Everyone else gets 403. Top-ups live 12 months. Scope: `admin:*`.
         */
        post: operations["postCreditsTopUps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the usage report
         * @description The last days in the tenant's zone, today included. Scope: `usage:read`.
         */
        get: operations["getUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/message-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the shop's table of WhatsApp's prices
         * @description As somebody of the shop wrote it down: it is empty until then. Scope: `usage:read`.
         */
        get: operations["getMessageRates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Write the table of WhatsApp's prices anew
         * @description Scope: `admin:*`.
         */
        patch: operations["patchMessageRates"];
        trace?: never;
    };
    "/message-rates/estimate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Estimate what WhatsApp charges for the last days
         * @description What the receipts call billable, by the shop's own table: no invoice. Scope: `usage:read`.
         */
        get: operations["getMessageRatesEstimate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/usage/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the usage report
         * @description A CSV with a row for each day, each key (`by=key`) or each person (`by=person`). Scope: `usage:read`.
         */
        get: operations["getUsageExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhooks
         * @description Scope: `admin:*`.
         */
        get: operations["getWebhooks"];
        put?: never;
        /**
         * Create a webhook
         * @description The answer holds the secret, this once. Signed as in Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`). Delivered is what is answered 2xx within 15 s; a redirect is not followed and counts as a failure. After a failure it is tried again after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h, each up to 10 % longer, or later where `Retry-After` asks for it (24 h at most). A retry has the same `webhook-id`, so whoever has seen it can drop it. Nothing promises an order: `timestamp` and the objects' own times do. An endpoint that answers 410, or at which nothing got through for 72 h, is switched off; what waited for it is sent when it is switched on again. Scope: `admin:*`.
         */
        post: operations["postWebhooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a webhook
         * @description Scope: `admin:*`.
         */
        get: operations["getWebhooksById"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook
         * @description Scope: `admin:*`.
         */
        delete: operations["deleteWebhooksById"];
        options?: never;
        head?: never;
        /**
         * Change a webhook
         * @description Its address, its events, or whether it is active. What waited while it was off is sent when it is on again. Scope: `admin:*`.
         */
        patch: operations["patchWebhooksById"];
        trace?: never;
    };
    "/webhooks/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate a webhook's secret
         * @description The answer holds the new secret, this once. During the overlap every request carries both signatures, separated by a space. Scope: `admin:*`.
         */
        post: operations["postWebhooksByIdRotateSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a sample to a webhook
         * @description How it went is in its deliveries a moment later. Scope: `admin:*`.
         */
        post: operations["postWebhooksByIdTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was sent to a webhook
         * @description Newest first, kept for 14 days: what was sent, every attempt, the last answer. Scope: `admin:*`.
         */
        get: operations["getWebhooksByIdDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/deliveries/{deliveryId}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an event to a webhook again
         * @description Under the same `webhook-id`, whatever became of it before. Scope: `admin:*`.
         */
        post: operations["postWebhooksByIdDeliveriesByIdRedeliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say something as the sandbox's pretended customer
         * @description It enters by the same door as a real webhook. `admin:*`, or any test key. Scope: `admin:*`.
         */
        post: operations["postSandboxMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow events
         * @description Server-sent events, kept for 24 hours. `Last-Event-ID` resumes without a gap. Scope: `conversations:read`.
         */
        get: operations["getEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the shop's answers
         * @description What the bot says to questions that are no product. Newest first. Scope: `conversations:read`.
         */
        get: operations["getAnswers"];
        put?: never;
        /**
         * Add an answer
         * @description The bot knows it from its next turn on. A tenant may have 1,000. Scope: `admin:*`.
         */
        post: operations["postAnswers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/answers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete an answer
         * @description Scope: `admin:*`.
         */
        delete: operations["deleteAnswersById"];
        options?: never;
        head?: never;
        /**
         * Change an answer
         * @description Scope: `admin:*`.
         */
        patch: operations["patchAnswersById"];
        trace?: never;
    };
    "/bot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the bot's settings
         * @description Scope: `conversations:read`.
         */
        get: operations["getBot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the bot's settings
         * @description Only what is given changes; lists and hours are replaced as a whole. It counts from the bot's next turn on. Scope: `admin:*`.
         */
        patch: operations["patchBot"];
        trace?: never;
    };
    "/bot/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the model one question
         * @description Whether it can be reached, with its saved settings or with new ones that need not be saved. Answers 200 either way; `error` says what is wrong. Scope: `admin:*`.
         */
        post: operations["postBotTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bot/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try what the bot would say
         * @description Nothing is sent and no credit is spent. Scope: `admin:*`.
         */
        post: operations["postBotTry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how long chats are kept
         * @description Scope: `admin:*`.
         */
        get: operations["getRetention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change how long chats are kept
         * @description What is too old by it is deleted within the hour, and does not come back. Scope: `admin:*`.
         */
        patch: operations["patchRetention"];
        trace?: never;
    };
    "/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the shop's settings
         * @description Scope: `conversations:read`.
         */
        get: operations["getSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the shop's settings
         * @description A new time zone counts from now on; what was counted stays on its day. Scope: `admin:*`.
         */
        patch: operations["patchSettings"];
        trace?: never;
    };
    "/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who did what
         * @description The newest first. Scope: `admin:*`.
         */
        get: operations["getAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/canned-replies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a canned reply
         * @description Scope: `conversations:write`.
         */
        delete: operations["deleteCannedRepliesById"];
        options?: never;
        head?: never;
        /**
         * Change a canned reply
         * @description Scope: `conversations:write`.
         */
        patch: operations["patchCannedRepliesById"];
        trace?: never;
    };
    "/canned-replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List canned replies
         * @description By shortcut. `q` looks in shortcut and text. Scope: `conversations:read`.
         */
        get: operations["getCannedReplies"];
        put?: never;
        /**
         * Create a canned reply
         * @description A shortcut that is there already is 409. Scope: `conversations:write`.
         */
        post: operations["postCannedReplies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channels/{id}/connect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Connect a web device again
         * @description After it was stopped, or to get a new code to link it by. One that is connected stays so. Channels of other kinds answer 422. Scope: `admin:*`.
         */
        post: operations["postChannelsByIdConnect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channels/{id}/qr": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the code that links a web device
         * @description A new code comes every 20 seconds or so. With `phone`, a code to be typed into that phone is asked for instead; ask again until it is there. Channels of other kinds answer 422. Scope: `conversations:read`.
         */
        get: operations["getChannelsByIdQr"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channels/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test a Cloud API number at Meta
         * @description Asks Graph for the number, its name, quality and limits, and whether the account sends its news to an app. It answers before Graph does: read the channel until `details.readAt` is another. Channels of other kinds answer 422. Scope: `admin:*`.
         */
        post: operations["postChannelsByIdTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a channel
         * @description Scope: `conversations:read`.
         */
        get: operations["getChannelsById"];
        put?: never;
        post?: never;
        /**
         * Archive a channel
         * @description Its conversations stay readable; what waited to go out is cancelled. Scope: `admin:*`.
         */
        delete: operations["deleteChannelsById"];
        options?: never;
        head?: never;
        /**
         * Change a channel
         * @description A new access token reconnects a channel that was down, and what waited goes out. Scope: `admin:*`.
         */
        patch: operations["patchChannelsById"];
        trace?: never;
    };
    "/contacts/{id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase a person
         * @description Name, addresses, messages, notes, files, raw posts and stored answers go, for good. The credit ledger and the counters stay; they name nobody. Repeating it answers as before. Scope: `admin:*`.
         */
        post: operations["postContactsByIdErase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export what is held about a person
         * @description Scope: `conversations:read`.
         */
        get: operations["getContactsByIdExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge another contact into this one
         * @description Everything of `from` becomes this one's, and `from` is gone. Where both have a conversation on a channel the messages join in one thread. Scope: `admin:*`.
         */
        post: operations["postContactsByIdMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/photo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a contact's photo
         * @description The bytes that `photoUrl` names. `404` until the channel shows one, or one is uploaded: Cloud numbers show none. Scope: `conversations:read`.
         */
        get: operations["getContactsByIdPhoto"];
        put?: never;
        /**
         * Set a contact's photo
         * @description `multipart/form-data` with one `file`: JPEG, PNG, WebP, GIF or AVIF, at most 20 MB. It is kept as a square JPEG of at most 640 pixels, without the camera's notes. What the channel shows does not replace it. Scope: `admin:*`.
         */
        post: operations["postContactsByIdPhoto"];
        /**
         * Take a contact's photo away
         * @description The next one that the channel shows is kept again. Scope: `admin:*`.
         */
        delete: operations["deleteContactsByIdPhoto"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a person's orders
         * @description Carts that they sent, on whichever channel; the latest first. Scope: `conversations:read`.
         */
        get: operations["getContactsByIdOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a contact
         * @description Scope: `conversations:read`.
         */
        get: operations["getContactsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a contact
         * @description A name written here stays, whatever the customer calls themselves. Scope: `admin:*`.
         */
        patch: operations["patchContactsById"];
        trace?: never;
    };
    "/contacts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export contacts as a CSV
         * @description All contacts, in UTF-8 with its mark. Cells that a spreadsheet would run as a formula begin with an apostrophe. Scope: `conversations:read`.
         */
        get: operations["getContactsExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List contacts
         * @description The newest first. `q` looks in names and phone digits. Scope: `conversations:read`.
         */
        get: operations["getContacts"];
        put?: never;
        /**
         * Add a contact
         * @description A number that a contact has already is 409. Scope: `admin:*`.
         */
        post: operations["postContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/labels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a label
         * @description Takes it off everything that wears it. Scope: `admin:*`.
         */
        delete: operations["deleteLabelsById"];
        options?: never;
        head?: never;
        /**
         * Rename or recolour a label
         * @description A new name is a new name on everything that wears it. Scope: `admin:*`.
         */
        patch: operations["patchLabelsById"];
        trace?: never;
    };
    "/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List labels
         * @description By name. A label that is put on a conversation for the first time joins the list. Scope: `conversations:read`.
         */
        get: operations["getLabels"];
        put?: never;
        /**
         * Create a label
         * @description Scope: `admin:*`.
         */
        post: operations["postLabels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a member
         * @description Their sessions end at once; what was assigned to them is nobody's. Scope: `admin:*`.
         */
        delete: operations["deleteMembersById"];
        options?: never;
        head?: never;
        /**
         * Change a member's role, name or password
         * @description The last owner stays one. Scope: `admin:*`.
         */
        patch: operations["patchMembersById"];
        trace?: never;
    };
    "/messages/{id}/reactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * React to a message
         * @description The shop has one reaction to a message; `null` takes it back. Scope: `messages:send`.
         */
        post: operations["postMessagesByIdReactions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a message
         * @description `for=me` hides it from the team and sends nothing; `for=everyone` takes it back from the customer, where the channel can. One that still waits is not sent. Scope: `messages:send`.
         */
        delete: operations["deleteMessagesById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/push": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the key for push notifications
         * @description Scope: `conversations:read`. People only: an API key is refused.
         */
        get: operations["getPush"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/push/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a browser be told
         * @description Of conversations that need this person while they are not looking; for as long as the session lasts. Scope: `conversations:read`. People only: an API key is refused.
         */
        post: operations["postPushSubscriptions"];
        /**
         * Let a browser no longer be told
         * @description Scope: `conversations:read`. People only: an API key is refused.
         */
        delete: operations["deletePushSubscriptions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search people and messages
         * @description Across the whole shop: contacts by name or number, messages by their text, the newest first, up to `limit` of each. Scope: `conversations:read`.
         */
        get: operations["getSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List templates
         * @description By name. `variables` says what `templateParams` names, in the order in which a list of values is read. Scope: `conversations:read`.
         */
        get: operations["getTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read a channel's templates from WhatsApp
         * @description It is done in the background: a change of status is told as `template.status`. Scope: `admin:*`.
         */
        post: operations["postTemplatesSync"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "message.received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * message.received
         * @description Signed as in Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`). Delivered is what is answered 2xx within 15 s; a redirect is not followed and counts as a failure. After a failure it is tried again after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h, each up to 10 % longer, or later where `Retry-After` asks for it (24 h at most). A retry has the same `webhook-id`, so whoever has seen it can drop it. Nothing promises an order: `timestamp` and the objects' own times do. An endpoint that answers 410, or at which nothing got through for 72 h, is switched off; what waited for it is sent when it is switched on again.
         */
        post: operations["onMessageReceived"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "message.sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * message.sent
         * @description Signed as in Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`). Delivered is what is answered 2xx within 15 s; a redirect is not followed and counts as a failure. After a failure it is tried again after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h, each up to 10 % longer, or later where `Retry-After` asks for it (24 h at most). A retry has the same `webhook-id`, so whoever has seen it can drop it. Nothing promises an order: `timestamp` and the objects' own times do. An endpoint that answers 410, or at which nothing got through for 72 h, is switched off; what waited for it is sent when it is switched on again.
         */
        post: operations["onMessageSent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "message.delivered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * message.delivered
         * @description Signed as in Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`). Delivered is what is answered 2xx within 15 s; a redirect is not followed and counts as a failure. After a failure it is tried again after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h, each up to 10 % longer, or later where `Retry-After` asks for it (24 h at most). A retry has the same `webhook-id`, so whoever has seen it can drop it. Nothing promises an order: `timestamp` and the objects' own times do. An endpoint that answers 410, or at which nothing got through for 72 h, is switched off; what waited for it is sent when it is switched on again.
         */
        post: operations["onMessageDelivered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "message.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * message.read
         * @description Signed as in Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`). Delivered is what is answered 2xx within 15 s; a redirect is not followed and counts as a failure. After a failure it is tried again after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h, each up to 10 % longer, or later where `Retry-After` asks for it (24 h at most). A retry has the same `webhook-id`, so whoever has seen it can drop it. Nothing promises an order: `timestamp` and the objects' own times do. An endpoint that answers 410, or at which nothing got through for 72 h, is switched off; what waited for it is sent when it is switched on again.
         */
        post: operations["onMessageRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "message.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * message.failed
         * @description Signed as in Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`). Delivered is what is answered 2xx within 15 s; a redirect is not followed and counts as a failure. After a failure it is tried again after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h, each up to 10 % longer, or later where `Retry-After` asks for it (24 h at most). A retry has the same `webhook-id`, so whoever has seen it can drop it. Nothing promises an order: `timestamp` and the objects' own times do. An endpoint that answers 410, or at which nothing got through for 72 h, is switched off; what waited for it is sent when it is switched on again.
         */
        post: operations["onMessageFailed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "message.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * message.deleted
         * @description Signed as in Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`). Delivered is what is answered 2xx within 15 s; a redirect is not followed and counts as a failure. After a failure it is tried again after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h, each up to 10 % longer, or later where `Retry-After` asks for it (24 h at most). A retry has the same `webhook-id`, so whoever has seen it can drop it. Nothing promises an order: `timestamp` and the objects' own times do. An endpoint that answers 410, or at which nothing got through for 72 h, is switched off; what waited for it is sent when it is switched on again.
         */
        post: operations["onMessageDeleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "conversation.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * conversation.created
         * @description Signed as in Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`). Delivered is what is answered 2xx within 15 s; a redirect is not followed and counts as a failure. After a failure it is tried again after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h, each up to 10 % longer, or later where `Retry-After` asks for it (24 h at most). A retry has the same `webhook-id`, so whoever has seen it can drop it. Nothing promises an order: `timestamp` and the objects' own times do. An endpoint that answers 410, or at which nothing got through for 72 h, is switched off; what waited for it is sent when it is switched on again.
         */
        post: operations["onConversationCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "conversation.handoff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * conversation.handoff
         * @description Signed as in Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`). Delivered is what is answered 2xx within 15 s; a redirect is not followed and counts as a failure. After a failure it is tried again after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h, each up to 10 % longer, or later where `Retry-After` asks for it (24 h at most). A retry has the same `webhook-id`, so whoever has seen it can drop it. Nothing promises an order: `timestamp` and the objects' own times do. An endpoint that answers 410, or at which nothing got through for 72 h, is switched off; what waited for it is sent when it is switched on again.
         */
        post: operations["onConversationHandoff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "conversation.released": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * conversation.released
         * @description Signed as in Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`). Delivered is what is answered 2xx within 15 s; a redirect is not followed and counts as a failure. After a failure it is tried again after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h, each up to 10 % longer, or later where `Retry-After` asks for it (24 h at most). A retry has the same `webhook-id`, so whoever has seen it can drop it. Nothing promises an order: `timestamp` and the objects' own times do. An endpoint that answers 410, or at which nothing got through for 72 h, is switched off; what waited for it is sent when it is switched on again.
         */
        post: operations["onConversationReleased"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "conversation.resolved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * conversation.resolved
         * @description Signed as in Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`). Delivered is what is answered 2xx within 15 s; a redirect is not followed and counts as a failure. After a failure it is tried again after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h, each up to 10 % longer, or later where `Retry-After` asks for it (24 h at most). A retry has the same `webhook-id`, so whoever has seen it can drop it. Nothing promises an order: `timestamp` and the objects' own times do. An endpoint that answers 410, or at which nothing got through for 72 h, is switched off; what waited for it is sent when it is switched on again.
         */
        post: operations["onConversationResolved"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "conversation.assigned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * conversation.assigned
         * @description Signed as in Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`). Delivered is what is answered 2xx within 15 s; a redirect is not followed and counts as a failure. After a failure it is tried again after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h, each up to 10 % longer, or later where `Retry-After` asks for it (24 h at most). A retry has the same `webhook-id`, so whoever has seen it can drop it. Nothing promises an order: `timestamp` and the objects' own times do. An endpoint that answers 410, or at which nothing got through for 72 h, is switched off; what waited for it is sent when it is switched on again.
         */
        post: operations["onConversationAssigned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "credits.low": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * credits.low
         * @description Signed as in Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`). Delivered is what is answered 2xx within 15 s; a redirect is not followed and counts as a failure. After a failure it is tried again after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h, each up to 10 % longer, or later where `Retry-After` asks for it (24 h at most). A retry has the same `webhook-id`, so whoever has seen it can drop it. Nothing promises an order: `timestamp` and the objects' own times do. An endpoint that answers 410, or at which nothing got through for 72 h, is switched off; what waited for it is sent when it is switched on again.
         */
        post: operations["onCreditsLow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "credits.exhausted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * credits.exhausted
         * @description Signed as in Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`). Delivered is what is answered 2xx within 15 s; a redirect is not followed and counts as a failure. After a failure it is tried again after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h, each up to 10 % longer, or later where `Retry-After` asks for it (24 h at most). A retry has the same `webhook-id`, so whoever has seen it can drop it. Nothing promises an order: `timestamp` and the objects' own times do. An endpoint that answers 410, or at which nothing got through for 72 h, is switched off; what waited for it is sent when it is switched on again.
         */
        post: operations["onCreditsExhausted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "channel.state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * channel.state
         * @description Signed as in Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`). Delivered is what is answered 2xx within 15 s; a redirect is not followed and counts as a failure. After a failure it is tried again after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h, each up to 10 % longer, or later where `Retry-After` asks for it (24 h at most). A retry has the same `webhook-id`, so whoever has seen it can drop it. Nothing promises an order: `timestamp` and the objects' own times do. An endpoint that answers 410, or at which nothing got through for 72 h, is switched off; what waited for it is sent when it is switched on again.
         */
        post: operations["onChannelState"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "template.status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * template.status
         * @description Signed as in Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`). Delivered is what is answered 2xx within 15 s; a redirect is not followed and counts as a failure. After a failure it is tried again after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h, each up to 10 % longer, or later where `Retry-After` asks for it (24 h at most). A retry has the same `webhook-id`, so whoever has seen it can drop it. Nothing promises an order: `timestamp` and the objects' own times do. An endpoint that answers 410, or at which nothing got through for 72 h, is switched off; what waited for it is sent when it is switched on again.
         */
        post: operations["onTemplateStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        PatchMe: {
            name?: string;
            /** @enum {string} */
            locale?: "id" | "en";
        };
        ChangePassword: {
            currentPassword: string;
            newPassword: string;
        };
        ConfirmTotp: {
            code: string;
        };
        Proof: {
            password?: string;
            code?: string;
        };
        OpenConversation: {
            channelId: string;
            contactId?: string;
            phone?: string;
            name?: string;
            message?: components["schemas"]["SendMessage"];
        };
        SendMessage: {
            text?: string;
            /** @enum {string} */
            as?: "HUMAN_AGENT" | "SYSTEM";
            mediaId?: string;
            templateId?: string;
            /** @description The template's `variables`: a list in their order, or an object by their names. `1` or `nama` fills the text, `header.1` a text header; `header.latitude`, `.longitude`, `.name` and `.address` a location header; `offer.expiresAt` (a time) a limited-time offer; `button.0` the first button: the end of its address, its code, or what its tap tells us; `card.0.mediaId`, `card.0.1`, `card.0.button.0` the first card of a carousel. */
            templateParams?: string[] | {
                [key: string]: string;
            };
            productId?: string;
            interactive?: components["schemas"]["Interactive"];
            location?: components["schemas"]["Location"];
            contacts?: components["schemas"]["ContactCard"][];
            /** @description `mediaId` is a sound, to be heard as a voice note. It is made into OGG/Opus. */
            voice?: boolean;
            replyTo?: string;
        };
        Interactive: {
            /** @constant */
            type: "button";
            header?: {
                /** @constant */
                type: "text";
                text: string;
            } | {
                /** @constant */
                type: "image";
                image: {
                    /** Format: uri */
                    link: string;
                } | {
                    id: string;
                };
            } | {
                /** @constant */
                type: "video";
                video: {
                    /** Format: uri */
                    link: string;
                } | {
                    id: string;
                };
            } | {
                /** @constant */
                type: "document";
                document: {
                    /** Format: uri */
                    link: string;
                } | {
                    id: string;
                };
            };
            body: {
                text: string;
            };
            footer?: {
                text: string;
            };
            action: {
                buttons: {
                    /** @constant */
                    type: "reply";
                    reply: {
                        id: string;
                        title: string;
                    };
                }[];
            };
        } | {
            /** @constant */
            type: "list";
            header?: {
                /** @constant */
                type: "text";
                text: string;
            };
            body: {
                text: string;
            };
            footer?: {
                text: string;
            };
            action: {
                button: string;
                sections: {
                    title?: string;
                    rows: {
                        id: string;
                        title: string;
                        description?: string;
                    }[];
                }[];
            };
        } | {
            /** @constant */
            type: "cta_url";
            header?: {
                /** @constant */
                type: "text";
                text: string;
            } | {
                /** @constant */
                type: "image";
                image: {
                    /** Format: uri */
                    link: string;
                } | {
                    id: string;
                };
            } | {
                /** @constant */
                type: "video";
                video: {
                    /** Format: uri */
                    link: string;
                } | {
                    id: string;
                };
            } | {
                /** @constant */
                type: "document";
                document: {
                    /** Format: uri */
                    link: string;
                } | {
                    id: string;
                };
            };
            body: {
                text: string;
            };
            footer?: {
                text: string;
            };
            action: {
                /** @constant */
                name: "cta_url";
                parameters: {
                    display_text: string;
                    /** Format: uri */
                    url: string;
                };
            };
        } | {
            /** @constant */
            type: "location_request_message";
            body: {
                text: string;
            };
            action: {
                /** @constant */
                name: "send_location";
            };
        } | {
            /** @constant */
            type: "product";
            body?: {
                text: string;
            };
            footer?: {
                text: string;
            };
            action: {
                catalog_id: string;
                product_retailer_id: string;
            };
        } | {
            /** @constant */
            type: "product_list";
            header: {
                /** @constant */
                type: "text";
                text: string;
            };
            body: {
                text: string;
            };
            footer?: {
                text: string;
            };
            action: {
                catalog_id: string;
                sections: {
                    title: string;
                    product_items: {
                        product_retailer_id: string;
                    }[];
                }[];
            };
        } | {
            /** @constant */
            type: "catalog_message";
            body: {
                text: string;
            };
            footer?: {
                text: string;
            };
            action: {
                /** @constant */
                name: "catalog_message";
                parameters?: {
                    thumbnail_product_retailer_id?: string;
                };
            };
        } | {
            /** @constant */
            type: "flow";
            header?: {
                /** @constant */
                type: "text";
                text: string;
            } | {
                /** @constant */
                type: "image";
                image: {
                    /** Format: uri */
                    link: string;
                } | {
                    id: string;
                };
            } | {
                /** @constant */
                type: "video";
                video: {
                    /** Format: uri */
                    link: string;
                } | {
                    id: string;
                };
            } | {
                /** @constant */
                type: "document";
                document: {
                    /** Format: uri */
                    link: string;
                } | {
                    id: string;
                };
            };
            body: {
                text: string;
            };
            footer?: {
                text: string;
            };
            action: {
                /** @constant */
                name: "flow";
                parameters: {
                    /** @constant */
                    flow_message_version: "3";
                    flow_id?: string;
                    flow_name?: string;
                    flow_cta: string;
                    flow_token?: string;
                    /** @enum {string} */
                    mode?: "draft" | "published";
                    /** @enum {string} */
                    flow_action?: "navigate" | "data_exchange";
                    flow_action_payload?: {
                        screen: string;
                        data?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        Location: {
            latitude: number;
            longitude: number;
            name?: string;
            address?: string;
        };
        ContactCard: {
            name: {
                formatted_name: string;
                first_name?: string;
                last_name?: string;
                middle_name?: string;
                prefix?: string;
                suffix?: string;
            };
            phones?: {
                phone?: string;
                wa_id?: string;
                type?: string;
            }[];
            emails?: {
                email?: string;
                type?: string;
            }[];
            urls?: {
                url?: string;
                type?: string;
            }[];
            addresses?: {
                street?: string;
                city?: string;
                state?: string;
                zip?: string;
                country?: string;
                country_code?: string;
                type?: string;
            }[];
            org?: {
                company?: string;
                department?: string;
                title?: string;
            };
            /** Format: date */
            birthday?: string;
        };
        PatchConversation: {
            assigneeId?: string | null;
            labels?: string[];
            snoozedUntil?: string | null;
            read?: boolean;
        };
        HandOff: {
            reason?: string;
            assigneeId?: string;
        };
        TellPresence: {
            /** @enum {string} */
            state: "viewing" | "typing" | "left";
        };
        UploadMedia: {
            /** Format: binary */
            file: string;
        };
        CreateProduct: {
            name: string;
            /** @default  */
            description?: string;
            price: number;
            /**
             * @default IDR
             * @constant
             */
            currency?: "IDR";
            /** @default null */
            stock?: number | null;
            /** @default null */
            sku?: string | null;
            /**
             * @description An uploaded JPEG or PNG (`POST /media`); null takes the photo away.
             * @default null
             */
            imageMediaId?: string | null;
            /** @default true */
            active?: boolean;
        };
        PatchProduct: {
            name?: string;
            description?: string;
            price?: number;
            /** @constant */
            currency?: "IDR";
            stock?: number | null;
            sku?: string | null;
            /** @description An uploaded JPEG or PNG (`POST /media`); null takes the photo away. */
            imageMediaId?: string | null;
            active?: boolean;
        };
        UploadProductPhoto: {
            /** Format: binary */
            file: string;
        };
        ImportProducts: {
            /** Format: binary */
            file: string;
            /**
             * @description Only says what would happen.
             * @enum {string}
             */
            dryRun?: "true" | "false";
            /**
             * @description All rows, or none if any is wrong.
             * @enum {string}
             */
            atomic?: "true" | "false";
        };
        CreateChannel: {
            /** @constant */
            kind: "CLOUD";
            name: string;
            phoneNumberId: string;
            wabaId: string;
            accessToken: string;
            appSecret: string;
            verifyToken: string;
        } | {
            /** @constant */
            kind: "WEB";
            name: string;
            /** @default false */
            riskAccepted?: boolean;
            phone?: string;
        };
        CreateMember: {
            name: string;
            email: string;
            password: string;
            /**
             * @default AGENT
             * @enum {string}
             */
            role?: "OWNER" | "ADMIN" | "AGENT";
        };
        CreateApiKey: {
            name: string;
            scopes: ("conversations:read" | "conversations:write" | "messages:send" | "products:read" | "products:write" | "credits:read" | "usage:read" | "admin:*")[];
            /** @default 60 */
            rateLimit?: number;
            /** @default [] */
            allowedIps?: (string)[];
            /**
             * @default live
             * @enum {string}
             */
            mode?: "live" | "test";
            /** Format: date-time */
            expiresAt?: string;
        };
        PatchApiKey: {
            name?: string;
            scopes?: ("conversations:read" | "conversations:write" | "messages:send" | "products:read" | "products:write" | "credits:read" | "usage:read" | "admin:*")[];
            rateLimit?: number;
            allowedIps?: (string)[];
            expiresAt?: string | null;
        };
        RotateApiKey: {
            /**
             * @description How long the old key goes on working beside the new one.
             * @default 24
             */
            overlapHours?: number;
        };
        CreateTopUp: {
            amount: number;
            /**
             * Format: date-time
             * @description 12 months from now unless said.
             */
            expiresAt?: string;
            /** @description Whose credits; one's own unless said. */
            tenantId?: string;
            /** @description For the audit log. */
            note?: string;
        };
        CreateWebhook: {
            /** @description Public and https. */
            url: string;
            /**
             * @default [
             *       "*"
             *     ]
             */
            events?: ("*" | "message.received" | "message.sent" | "message.delivered" | "message.read" | "message.failed" | "message.deleted" | "conversation.created" | "conversation.handoff" | "conversation.released" | "conversation.resolved" | "conversation.assigned" | "credits.low" | "credits.exhausted" | "channel.state" | "template.status")[];
            /** @default true */
            active?: boolean;
        };
        PatchWebhook: {
            url?: string;
            events?: ("*" | "message.received" | "message.sent" | "message.delivered" | "message.read" | "message.failed" | "message.deleted" | "conversation.created" | "conversation.handoff" | "conversation.released" | "conversation.resolved" | "conversation.assigned" | "credits.low" | "credits.exhausted" | "channel.state" | "template.status")[];
            active?: boolean;
        };
        RotateWebhookSecret: {
            /**
             * @description How long the old secret goes on signing beside the new one.
             * @default 24
             */
            overlapHours?: number;
        };
        TestWebhook: {
            /**
             * @default text
             * @enum {string}
             */
            type?: "text" | "image" | "video" | "audio" | "voice" | "document" | "sticker" | "location" | "contacts" | "template" | "interactive" | "product" | "order" | "unsupported" | "status" | "message.received" | "message.sent" | "message.delivered" | "message.read" | "message.failed" | "message.deleted" | "conversation.created" | "conversation.handoff" | "conversation.released" | "conversation.resolved" | "conversation.assigned" | "credits.low" | "credits.exhausted" | "channel.state" | "template.status";
        };
        SandboxMessage: {
            from: string;
            name?: string;
            text?: string;
            mediaId?: string;
            replyTo?: string;
            reaction?: {
                messageId: string;
                emoji: string | null;
            };
        };
        CreateAnswer: {
            question: string;
            /**
             * @description The same question in other words.
             * @default []
             */
            variants?: string[];
            /**
             * @description Words that settle it wherever they stand: `ongkir`.
             * @default []
             */
            keywords?: string[];
            answer: string;
            /** @default true */
            active?: boolean;
        };
        PatchAnswer: {
            question?: string;
            /** @description The same question in other words. */
            variants?: string[];
            /** @description Words that settle it wherever they stand: `ongkir`. */
            keywords?: string[];
            answer?: string;
            active?: boolean;
        };
        PatchBot: {
            enabled?: boolean;
            /** @description Before the first answer of a conversation; null: our own. */
            greeting?: string | null;
            /** @description Where a person takes over and somebody is there; null: our own words. */
            farewell?: string | null;
            /** @description Who says one of these gets a person, whatever else they say. */
            handoffWords?: string[];
            hours?: {
                /** @description From Monday to Sunday; null: closed that day. */
                week: ({
                    /** @description `HH:MM`, by the shop's clock. */
                    open: string;
                    /** @description `HH:MM`, by the shop's clock. */
                    close: string;
                } | null)[];
                /** @default [] */
                holidays?: {
                    /** Format: date */
                    date: string;
                    /** @default null */
                    name?: string | null;
                    /**
                     * @description null: closed. Else the hours of that day, whatever its weekday.
                     * @default null
                     */
                    hours?: {
                        /** @description `HH:MM`, by the shop's clock. */
                        open: string;
                        /** @description `HH:MM`, by the shop's clock. */
                        close: string;
                    } | null;
                }[];
                /**
                 * @description Said where a person is wanted and nobody is there; null: our own words.
                 * @default null
                 */
                closedText?: string | null;
            } | null;
            /**
             * @description `model` needs a base URL and a model's name.
             * @enum {string}
             */
            engine?: "plain" | "model";
            /** @description Only what is given changes; null forgets it, key and all. */
            model?: components["schemas"]["PatchBotModel"] | null;
        };
        PatchBotModel: {
            /** @description Of any OpenAI-compatible endpoint. Public and https, unless the operator allows its host. */
            baseUrl?: string;
            model?: string;
            /** @description null: left to the endpoint, as some models demand. */
            temperature?: number | null;
            /** @description For a whole turn, look-ups included. After it the plain bot answers. */
            timeoutMs?: number;
            /** @description After so many turns of a day the plain bot goes on; null: without end. */
            turnsPerDay?: number | null;
            /** @description Tone and manners, in your words. Facts belong into answers and products. */
            instructions?: string | null;
            /** @description A note for the team on what it is about, where the bot hands over. */
            summaries?: boolean;
            /** @description Write-only. null forgets it. At another host it must be given again, or forgotten. */
            apiKey?: string | null;
        };
        TestBotModel: {
            /** @default Halo, apakah kamu bisa membaca ini? */
            question?: string;
            /**
             * @description Settings to try before they are saved, over the saved ones.
             * @default {}
             */
            model?: components["schemas"]["PatchBotModel"];
        };
        TryBot: {
            /** @description What a customer would write. */
            text: string;
            /**
             * @description Default: the one that the shop has chosen.
             * @enum {string}
             */
            engine?: "plain" | "model";
            /**
             * @description As to someone new.
             * @default false
             */
            greet?: boolean;
        };
        PatchRetention: {
            mediaDays?: number | null;
            messageDays?: number | null;
        };
        PatchSettings: {
            name?: string;
            /** @description ISO 3166. */
            region?: string;
            /** @description A name of the IANA's list. */
            timezone?: string;
            /** @enum {string} */
            locale?: "id" | "en";
        };
        PatchCannedReply: {
            shortcut?: string;
            text?: string;
            mediaId?: string | null;
        };
        CreateCannedReply: {
            shortcut: string;
            text: string;
            mediaId?: string;
        };
        ConnectChannel: {
            phone?: string;
        };
        PatchChannel: {
            name?: string;
            /** @description Corrects a wrong one, as long as nothing was said on this number. */
            phoneNumberId?: string;
            wabaId?: string;
            accessToken?: string;
            appSecret?: string;
            verifyToken?: string;
            botEnabled?: boolean;
            /**
             * @description When the customer sees blue ticks: `on`, when a person reads or the bot answers; `people`, only when a person reads; `off`, never.
             * @enum {string}
             */
            readReceipts?: "on" | "people" | "off";
            typing?: boolean;
            /** @description A limit of its own, where WhatsApp allows another than it tells; null: none. */
            sendsPerSecond?: number | null;
            /**
             * @description Lets the number write first again, though WhatsApp has not said so.
             * @constant
             */
            mayInitiate?: true;
        };
        MergeContact: {
            from: string;
        };
        UploadContactPhoto: {
            /** Format: binary */
            file: string;
        };
        PatchContact: {
            name?: string | null;
            note?: string | null;
            labels?: string[];
            optedOut?: boolean;
        };
        CreateContact: {
            phone: string;
            name?: string;
            note?: string;
            labels?: string[];
        };
        PatchLabel: {
            name?: string;
            hue?: number;
        };
        CreateLabel: {
            name: string;
            hue?: number;
        };
        PatchMember: {
            /** @enum {string} */
            role?: "OWNER" | "ADMIN" | "AGENT";
            name?: string;
            password?: string;
            /**
             * @description Turns the second login step off, for somebody who has lost their phone.
             * @constant
             */
            totp?: false;
        };
        React: {
            emoji: string | null;
        };
        SubscribePush: {
            endpoint: string;
            expirationTime?: number | null;
            keys: {
                p256dh: string;
                auth: string;
            };
            /** @enum {string} */
            locale?: "id" | "en";
        };
        SyncTemplates: {
            channelId: string;
        };
        Pong: {
            /** @constant */
            pong: true;
            tenant: {
                id: string;
                name: string;
            };
            key: {
                id: string;
                name: string;
                prefix: string;
                scopes: string[];
                rateLimit: number;
            } | null;
            user: {
                id: string;
                name: string;
                role: string;
            } | null;
            /** Format: date-time */
            time: string;
        };
        Error: {
            /** @constant */
            ok: false;
            error: {
                /** @enum {string} */
                code: "VALIDATION_ERROR" | "UNAUTHORIZED" | "INSUFFICIENT_CREDITS" | "FORBIDDEN" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "CONFLICT" | "WINDOW_CLOSED" | "IDEMPOTENCY_IN_PROGRESS" | "PAYLOAD_TOO_LARGE" | "IDEMPOTENCY_KEY_REUSED" | "CHANNEL_UNSUPPORTED" | "RATE_LIMITED" | "INTERNAL" | "UNAVAILABLE";
                message: string;
                details?: {
                    path: string;
                    message: string;
                }[];
                requestId: string;
            };
        };
        Me: {
            id: string;
            name: string;
            email: string;
            /** @enum {string} */
            locale: "id" | "en";
            /** @enum {string} */
            role: "OWNER" | "ADMIN" | "AGENT";
            tenant: {
                id: string;
                name: string;
            };
            /** @description The second step at login: codes of an authenticator app. */
            totp: {
                /** @description null: a password is enough. */
                enabledAt: string | null;
                recoveryCodesLeft: number;
            };
            /** Format: date-time */
            createdAt: string;
        };
        EndedSessions: {
            /** @description How many there were. */
            ended: number;
        };
        Session: {
            id: string;
            /** @description The one that asks. */
            current: boolean;
            /** @description As the browser or program says. */
            userAgent: string | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description To the minute.
             */
            lastSeenAt: string;
            /** Format: date-time */
            expiresAt: string;
        };
        TotpSecret: {
            /** @description To type in, in base32. */
            secret: string;
            /** @description To show as a QR code. */
            otpauthUrl: string;
        };
        RecoveryCodes: {
            /** @description Each is good for one login without the app. Shown this once. */
            recoveryCodes: string[];
        };
        ConversationCounts: {
            needsMe: number;
            unread: number;
            unanswered: number;
            bot: number;
            resolved: number;
            all: number;
        };
        ConversationDetail: {
            id: string;
            /** @enum {string} */
            status: "BOT" | "HUMAN" | "RESOLVED";
            channel: {
                id: string;
                /** @enum {string} */
                kind: "SANDBOX" | "CLOUD" | "WEB";
                name: string;
            };
            contact: {
                id: string;
                name: string | null;
                phone: string | null;
                photoUrl: string | null;
            };
            assignee: {
                id: string;
                name: string;
            } | null;
            labels: string[];
            unreadCount: number;
            unanswered: boolean;
            /** @description Since when the customer waits for an answer; null where nobody waits. */
            waitingSince: string | null;
            lastMessage: {
                id: string;
                /** @enum {string} */
                type: "text" | "image" | "video" | "audio" | "voice" | "document" | "sticker" | "location" | "contacts" | "template" | "interactive" | "product" | "order" | "note" | "event" | "unsupported";
                preview: string;
                /** @enum {string} */
                direction: "IN" | "OUT";
                /** @enum {string} */
                as: "CONTACT" | "BOT" | "HUMAN_AGENT" | "SYSTEM";
                /** @enum {string} */
                status: "QUEUED" | "SENT" | "DELIVERED" | "READ" | "FAILED" | "CANCELLED" | "RECEIVED";
                /** Format: date-time */
                createdAt: string;
            } | null;
            windowExpiresAt: string | null;
            snoozedUntil: string | null;
            handoff: {
                /** Format: date-time */
                at: string;
                reason: string | null;
            } | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastActivityAt: string;
            messages: components["schemas"]["Message"][];
            messagesCursor: string | null;
            /** @description The first message that the caller has not read; it may be far above. Null where the caller has answered since. */
            firstUnreadId: string | null;
        };
        Present: {
            items: {
                conversationId: string;
                member: {
                    id: string;
                    name: string;
                };
                /** @enum {string} */
                state: "viewing" | "typing" | "left";
            }[];
        };
        MediaFile: {
            id: string;
            url: string;
            mimeType: string;
            size: number;
            filename: string | null;
            width: number | null;
            height: number | null;
            thumbnailUrl: string | null;
        };
        Product: {
            id: string;
            name: string;
            description: string;
            /** @description Whole rupiah. */
            price: number;
            /** @constant */
            currency: "IDR";
            /** @description null: not counted. */
            stock: number | null;
            sku: string | null;
            imageUrl: string | null;
            /** @description Inactive ones are not offered by the bot. */
            active: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        ProductCounts: {
            all: number;
            active: number;
            inactive: number;
            low: number;
            out: number;
        };
        ProductImport: {
            /** @description null: a preview, nothing was kept. */
            id: string | null;
            /**
             * @description FAILED: it was to be all rows or none, and some were wrong.
             * @enum {string}
             */
            status: "RUNNING" | "DONE" | "FAILED" | "PREVIEW";
            /** @description Rows in the file, without the header and empty ones. */
            total: number;
            /** @description created + updated + failed; at the end, total. */
            done: number;
            created: number;
            /** @description Rows whose product was there, changed or not. */
            updated: number;
            failed: number;
            /** @description The first 1,000. */
            errors: components["schemas"]["ProductImportError"][];
            /** Format: date-time */
            createdAt: string;
            finishedAt: string | null;
        };
        ProductImportError: {
            /** @description As a spreadsheet counts; the header is row 1. */
            row: number;
            /** @description null: the row as a whole. */
            field: ("id" | "name" | "price" | "stock" | "sku" | "description" | "active") | null;
            message: {
                id: string;
                en: string;
            };
        };
        Member: {
            id: string;
            name: string;
            email: string;
            /** @enum {string} */
            role: "OWNER" | "ADMIN" | "AGENT";
        };
        ApiKey: {
            id: string;
            name: string;
            prefix: string;
            /** @enum {string} */
            mode: "live" | "test";
            scopes: ("conversations:read" | "conversations:write" | "messages:send" | "products:read" | "products:write" | "credits:read" | "usage:read" | "admin:*")[];
            rateLimit: number;
            allowedIps: string[];
            /** Format: date-time */
            createdAt: string;
            lastUsedAt: string | null;
            /** @description From where that was; noted once a minute at most. */
            lastUsedAddress: string | null;
            expiresAt: string | null;
            revokedAt: string | null;
            /** @description The key that a rotation put in its place. */
            replacedBy: string | null;
        };
        ApiKeyWithSecret: {
            id: string;
            name: string;
            prefix: string;
            /** @enum {string} */
            mode: "live" | "test";
            scopes: ("conversations:read" | "conversations:write" | "messages:send" | "products:read" | "products:write" | "credits:read" | "usage:read" | "admin:*")[];
            rateLimit: number;
            allowedIps: string[];
            /** Format: date-time */
            createdAt: string;
            lastUsedAt: string | null;
            /** @description From where that was; noted once a minute at most. */
            lastUsedAddress: string | null;
            expiresAt: string | null;
            revokedAt: string | null;
            /** @description The key that a rotation put in its place. */
            replacedBy: string | null;
            secret: string;
        };
        TopUp: {
            id: string;
            tenantId: string;
            amount: number;
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            createdAt: string;
        };
        Usage: {
            /**
             * Format: date
             * @description The first day, in the tenant's zone.
             */
            from: string;
            /**
             * Format: date
             * @description The last day: today.
             */
            to: string;
            timezone: string;
            totals: {
                creditsUsed: number;
                messagesIn: number;
                /** @description Disjoint: a template counts as one, whoever sent it. */
                messagesOut: {
                    bot: number;
                    human: number;
                    api: number;
                    phone: number;
                    template: number;
                };
                /** @description Of those that went out, how many failed in the end. */
                failed: number;
                handoffs: number;
                resolved: number;
                /** @description Conversations that began. */
                conversations: number;
            };
            /** @description One row a day, zeros included. */
            daily: {
                /** Format: date */
                date: string;
                creditsUsed: number;
                messagesIn: number;
                messagesOut: number;
                /** @description Disjoint: a template counts as one, whoever sent it. */
                messagesOutBy: {
                    bot: number;
                    human: number;
                    api: number;
                    phone: number;
                    template: number;
                };
                handoffs: number;
            }[];
            byKey: {
                keyId: string;
                name: string;
                /** @description Some seconds behind; a crash may forget the last. */
                requests: number;
                messagesOut: number;
            }[];
            /** @description Who of the team sent how much, templates included; those who have left are still told. */
            byPerson: {
                personId: string;
                name: string;
                messagesOut: number;
            }[];
            /** @description What files take up now, and what they may; null: as much as there is. */
            storage: {
                usedBytes: number;
                quotaBytes: number | null;
            };
        };
        CostEstimate: {
            days: {
                /** Format: date */
                date: string;
                /** @description Null: no rate is known for these. */
                currency: string | null;
                category: string;
                messages: number;
                amount: number | null;
            }[];
        };
        Webhook: {
            id: string;
            url: string;
            events: ("*" | "message.received" | "message.sent" | "message.delivered" | "message.read" | "message.failed" | "message.deleted" | "conversation.created" | "conversation.handoff" | "conversation.released" | "conversation.resolved" | "conversation.assigned" | "credits.low" | "credits.exhausted" | "channel.state" | "template.status")[];
            active: boolean;
            /** Format: date-time */
            createdAt: string;
            disabledAt: string | null;
            /** @description `manual`: somebody switched it off. `failing`: nothing got through for three days. `gone`: it answered 410. */
            disabledReason: ("manual" | "failing" | "gone") | null;
            /** @description Since when every attempt has failed. */
            failingSince: string | null;
            /** @description Until then the secret before the last rotation signs too. */
            previousSecretUntil: string | null;
        };
        WebhookWithSecret: {
            id: string;
            url: string;
            events: ("*" | "message.received" | "message.sent" | "message.delivered" | "message.read" | "message.failed" | "message.deleted" | "conversation.created" | "conversation.handoff" | "conversation.released" | "conversation.resolved" | "conversation.assigned" | "credits.low" | "credits.exhausted" | "channel.state" | "template.status")[];
            active: boolean;
            /** Format: date-time */
            createdAt: string;
            disabledAt: string | null;
            /** @description `manual`: somebody switched it off. `failing`: nothing got through for three days. `gone`: it answered 410. */
            disabledReason: ("manual" | "failing" | "gone") | null;
            /** @description Since when every attempt has failed. */
            failingSince: string | null;
            /** @description Until then the secret before the last rotation signs too. */
            previousSecretUntil: string | null;
            secret: string;
        };
        DeletedWebhook: {
            id: string;
            /** @constant */
            deleted: true;
        };
        WebhookDelivery: {
            /** @description The `webhook-id` header. */
            id: string;
            type: components["schemas"]["EventName"];
            /** @enum {string} */
            state: "pending" | "delivered" | "failed";
            body: {
                type: components["schemas"]["EventName"];
                /** Format: date-time */
                timestamp: string;
                data: {
                    [key: string]: unknown;
                };
            };
            /** @description Oldest first, the latest 50. */
            attempts: components["schemas"]["WebhookAttempt"][];
            /** @description The last answer's first 4 kB. */
            answer: string | null;
            nextAttemptAt: string | null;
            deliveredAt: string | null;
            failedAt: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        /** @enum {string} */
        EventName: "message.received" | "message.sent" | "message.delivered" | "message.read" | "message.failed" | "message.deleted" | "conversation.created" | "conversation.handoff" | "conversation.released" | "conversation.resolved" | "conversation.assigned" | "credits.low" | "credits.exhausted" | "channel.state" | "template.status";
        WebhookAttempt: {
            /** Format: date-time */
            at: string;
            /** @description Null: there was no answer. */
            status: number | null;
            durationMs: number;
            error: {
                code: string;
                message: string;
            } | null;
        };
        Answer: {
            id: string;
            question: string;
            variants: string[];
            keywords: string[];
            /** @description Said word for word, in WhatsApp's markup. */
            answer: string;
            /** @description Inactive ones are not known to the bot. */
            active: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        Bot: {
            /** @description The shop's switch; each channel has its own too. */
            enabled: boolean;
            greeting: string | null;
            farewell: string | null;
            handoffWords: string[];
            /** @description null: always open. */
            hours: components["schemas"]["OpeningHours"] | null;
            /** @enum {string} */
            engine: "plain" | "model";
            model: components["schemas"]["BotModel"] | null;
            /** @description By the shop's clock. */
            modelToday: {
                turns: number;
                failures: number;
                inputTokens: number;
                outputTokens: number;
                lastError: {
                    /**
                     * @description `REJECTED`: the endpoint refused the request itself. `GARBAGE`: what came was no answer. `UNGROUNDED`: it named prices or numbers that nobody told it.
                     * @enum {string}
                     */
                    code: "BLOCKED" | "UNREACHABLE" | "TIMEOUT" | "UNAUTHORIZED" | "NOT_FOUND" | "REJECTED" | "RATE_LIMITED" | "FAILED" | "GARBAGE" | "UNGROUNDED";
                    message: {
                        id: string;
                        en: string;
                    };
                    /** @description What the endpoint itself said. */
                    detail: string | null;
                    /** Format: date-time */
                    at: string;
                } | null;
            };
        };
        OpeningHours: {
            /** @description From Monday to Sunday; null: closed that day. */
            week: ({
                /** @description `HH:MM`, by the shop's clock. */
                open: string;
                /** @description `HH:MM`, by the shop's clock. */
                close: string;
            } | null)[];
            /** @default [] */
            holidays: {
                /** Format: date */
                date: string;
                name: string | null;
                hours: {
                    /** @description `HH:MM`, by the shop's clock. */
                    open: string;
                    /** @description `HH:MM`, by the shop's clock. */
                    close: string;
                } | null;
            }[];
            /** @default null */
            closedText: string | null;
        };
        /** @description Its key is never shown. */
        BotModel: {
            /** @description Of any OpenAI-compatible endpoint. Public and https, unless the operator allows its host. */
            baseUrl: string;
            model: string;
            /** @description null: left to the endpoint, as some models demand. */
            temperature: number | null;
            /** @description For a whole turn, look-ups included. After it the plain bot answers. */
            timeoutMs: number;
            /** @description After so many turns of a day the plain bot goes on; null: without end. */
            turnsPerDay: number | null;
            /** @description Tone and manners, in your words. Facts belong into answers and products. */
            instructions: string | null;
            /** @description A note for the team on what it is about, where the bot hands over. */
            summaries: boolean;
            apiKeySet: boolean;
        };
        BotModelTest: {
            ok: boolean;
            /** @description In the model's own words, unchecked. */
            answer: string | null;
            /** @description Whether it asked for the shop's catalog. */
            usedTools: boolean;
            error: {
                /**
                 * @description `REJECTED`: the endpoint refused the request itself. `GARBAGE`: what came was no answer. `UNGROUNDED`: it named prices or numbers that nobody told it.
                 * @enum {string}
                 */
                code: "BLOCKED" | "UNREACHABLE" | "TIMEOUT" | "UNAUTHORIZED" | "NOT_FOUND" | "REJECTED" | "RATE_LIMITED" | "FAILED" | "GARBAGE" | "UNGROUNDED";
                message: {
                    id: string;
                    en: string;
                };
                /** @description What the endpoint itself said. */
                detail: string | null;
            } | null;
            durationMs: number;
            inputTokens: number;
            outputTokens: number;
        };
        BotTry: {
            /** @enum {string} */
            do: "answer" | "handoff";
            text: string | null;
            /** @description Of a handoff, for the team. */
            reason: string | null;
            sources: {
                /** @enum {string} */
                kind: "product" | "answer" | "hours";
                id: string;
                title: string;
            }[];
            /**
             * @description Who thought of it: where the model fails, the plain bot does.
             * @enum {string}
             */
            engine: "plain" | "model";
            /** @description Why the model did not. */
            error: {
                /**
                 * @description `REJECTED`: the endpoint refused the request itself. `GARBAGE`: what came was no answer. `UNGROUNDED`: it named prices or numbers that nobody told it.
                 * @enum {string}
                 */
                code: "BLOCKED" | "UNREACHABLE" | "TIMEOUT" | "UNAUTHORIZED" | "NOT_FOUND" | "REJECTED" | "RATE_LIMITED" | "FAILED" | "GARBAGE" | "UNGROUNDED";
                message: {
                    id: string;
                    en: string;
                };
                /** @description What the endpoint itself said. */
                detail: string | null;
            } | null;
            durationMs: number;
        };
        Retention: {
            /** @description How long files of chats are kept; null: for ever. */
            mediaDays: number | null;
            /** @description How long messages are kept; null: for ever. */
            messageDays: number | null;
        };
        Settings: {
            id: string;
            name: string;
            /** @description The country whose phone numbers need no prefix. */
            region: string;
            /** @description The calendar of usage, credits and opening hours. */
            timezone: string;
            /**
             * @description The language in which the team is told.
             * @enum {string}
             */
            locale: "id" | "en";
            /** Format: date-time */
            createdAt: string;
        };
        AuditEntry: {
            id: string;
            action: string;
            actor: {
                /** @enum {string} */
                kind: "user" | "key" | "bot" | "channel" | "system";
                id: string | null;
                name: string | null;
            };
            targetId: string | null;
            data: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            createdAt: string;
        };
        CannedReply: {
            id: string;
            shortcut: string;
            text: string;
            mediaId: string | null;
            /** @description The file, while it is there. */
            media: components["schemas"]["MediaFile"] | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        ChannelQr: {
            /** @enum {string} */
            state: "connected" | "connecting" | "qr" | "disconnected" | "banned";
            stateReason: string | null;
            qr: string | null;
            image: string | null;
            pairingCode: string | null;
            expiresAt: string | null;
        };
        Erasure: {
            contactId: string;
            /** Format: date-time */
            erasedAt: string;
        };
        ContactExport: {
            /** Format: date-time */
            exportedAt: string;
            contact: components["schemas"]["Contact"];
            conversations: {
                id: string;
                /** @enum {string} */
                status: "BOT" | "HUMAN" | "RESOLVED";
                channel: {
                    id: string;
                    /** @enum {string} */
                    kind: "SANDBOX" | "CLOUD" | "WEB";
                    name: string;
                };
                contact: {
                    id: string;
                    name: string | null;
                    phone: string | null;
                    photoUrl: string | null;
                };
                assignee: {
                    id: string;
                    name: string;
                } | null;
                labels: string[];
                unreadCount: number;
                unanswered: boolean;
                /** @description Since when the customer waits for an answer; null where nobody waits. */
                waitingSince: string | null;
                lastMessage: {
                    id: string;
                    /** @enum {string} */
                    type: "text" | "image" | "video" | "audio" | "voice" | "document" | "sticker" | "location" | "contacts" | "template" | "interactive" | "product" | "order" | "note" | "event" | "unsupported";
                    preview: string;
                    /** @enum {string} */
                    direction: "IN" | "OUT";
                    /** @enum {string} */
                    as: "CONTACT" | "BOT" | "HUMAN_AGENT" | "SYSTEM";
                    /** @enum {string} */
                    status: "QUEUED" | "SENT" | "DELIVERED" | "READ" | "FAILED" | "CANCELLED" | "RECEIVED";
                    /** Format: date-time */
                    createdAt: string;
                } | null;
                windowExpiresAt: string | null;
                snoozedUntil: string | null;
                handoff: {
                    /** Format: date-time */
                    at: string;
                    reason: string | null;
                } | null;
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                lastActivityAt: string;
                messages: components["schemas"]["Message"][];
            }[];
        };
        Contact: {
            id: string;
            name: string | null;
            phone: string | null;
            photoUrl: string | null;
            note: string | null;
            labels: string[];
            identities: {
                /** @enum {string} */
                kind: "PHONE" | "BSUID" | "LID" | "GROUP";
                value: string;
            }[];
            optedOutAt: string | null;
            lastSeenAt: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        Label: {
            id: string;
            name: string;
            hue: number;
            /** Format: date-time */
            createdAt: string;
        };
        PushKey: {
            publicKey: string;
        };
        PushSubscription: {
            id: string;
            endpoint: string;
            /** Format: date-time */
            createdAt: string;
        };
        Unsubscribed: {
            removed: boolean;
        };
        Found: {
            contacts: {
                id: string;
                name: string | null;
                phone: string | null;
                photoUrl: string | null;
                lastSeenAt: string | null;
                conversationId: string | null;
            }[];
            messages: {
                id: string;
                conversationId: string;
                contact: {
                    id: string;
                    name: string | null;
                    phone: string | null;
                };
                /** @enum {string} */
                type: "text" | "image" | "video" | "audio" | "voice" | "document" | "sticker" | "location" | "contacts" | "template" | "interactive" | "product" | "order" | "note" | "event" | "unsupported";
                /** @enum {string} */
                direction: "IN" | "OUT";
                /** @enum {string} */
                as: "CONTACT" | "BOT" | "HUMAN_AGENT" | "SYSTEM";
                snippet: string;
                match: [
                    number,
                    number
                ] | null;
                /** Format: date-time */
                createdAt: string;
            }[];
        };
        TemplateSync: {
            channelId: string;
            /** @enum {string} */
            state: "queued" | "done" | "failed";
            syncedAt: string | null;
            error: string | null;
        };
        Conversation: {
            id: string;
            /** @enum {string} */
            status: "BOT" | "HUMAN" | "RESOLVED";
            channel: {
                id: string;
                /** @enum {string} */
                kind: "SANDBOX" | "CLOUD" | "WEB";
                name: string;
            };
            contact: {
                id: string;
                name: string | null;
                phone: string | null;
                photoUrl: string | null;
            };
            assignee: {
                id: string;
                name: string;
            } | null;
            labels: string[];
            unreadCount: number;
            unanswered: boolean;
            /** @description Since when the customer waits for an answer; null where nobody waits. */
            waitingSince: string | null;
            lastMessage: {
                id: string;
                /** @enum {string} */
                type: "text" | "image" | "video" | "audio" | "voice" | "document" | "sticker" | "location" | "contacts" | "template" | "interactive" | "product" | "order" | "note" | "event" | "unsupported";
                preview: string;
                /** @enum {string} */
                direction: "IN" | "OUT";
                /** @enum {string} */
                as: "CONTACT" | "BOT" | "HUMAN_AGENT" | "SYSTEM";
                /** @enum {string} */
                status: "QUEUED" | "SENT" | "DELIVERED" | "READ" | "FAILED" | "CANCELLED" | "RECEIVED";
                /** Format: date-time */
                createdAt: string;
            } | null;
            windowExpiresAt: string | null;
            snoozedUntil: string | null;
            handoff: {
                /** Format: date-time */
                at: string;
                reason: string | null;
            } | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastActivityAt: string;
        };
        Message: {
            id: string;
            conversationId: string;
            /** @enum {string} */
            direction: "IN" | "OUT";
            /** @enum {string} */
            as: "CONTACT" | "BOT" | "HUMAN_AGENT" | "SYSTEM";
            /** @enum {string} */
            via: "dashboard" | "api" | "bot" | "phone" | "channel";
            /** @enum {string} */
            type: "text" | "image" | "video" | "audio" | "voice" | "document" | "sticker" | "location" | "contacts" | "template" | "interactive" | "product" | "order" | "note" | "event" | "unsupported";
            text: string | null;
            media: components["schemas"]["MessageMedia"] | null;
            template: {
                id: string;
                name: string;
                language: string;
                params: (string[] | {
                    [key: string]: string;
                }) | null;
            } | null;
            payload: {
                [key: string]: unknown;
            } | null;
            replyTo: {
                id: string;
                preview: string;
                /** @enum {string} */
                as: "CONTACT" | "BOT" | "HUMAN_AGENT" | "SYSTEM";
                /** @enum {string} */
                type: "text" | "image" | "video" | "audio" | "voice" | "document" | "sticker" | "location" | "contacts" | "template" | "interactive" | "product" | "order" | "note" | "event" | "unsupported";
                imageUrl: string | null;
            } | null;
            reactions: {
                emoji: string;
                by: string;
            }[];
            /** @enum {string} */
            status: "QUEUED" | "SENT" | "DELIVERED" | "READ" | "FAILED" | "CANCELLED" | "RECEIVED";
            error: {
                code: string;
                message: string;
                retryable: boolean;
            } | null;
            author: {
                id: string;
                name: string;
            } | null;
            /** Format: date-time */
            createdAt: string;
            sentAt: string | null;
            deliveredAt: string | null;
            readAt: string | null;
            editedAt: string | null;
            deletedAt: string | null;
            deletedFor: ("me" | "everyone") | null;
        };
        MessageMedia: {
            id: string;
            url: string;
            mimeType: string;
            size: number | null;
            filename: string | null;
            caption: string | null;
            width: number | null;
            height: number | null;
            durationSeconds: number | null;
            /**
             * @description `pending`: still being fetched. `failed`: could not be had, `error` says why. `expired`: deleted when its time was over. Only a `ready` one can be read.
             * @enum {string}
             */
            state: "ready" | "pending" | "failed" | "expired";
            error: string | null;
            /** @description A small picture of it, as WebP; null where there is none. */
            thumbnailUrl: string | null;
            /** @description A blur of a few pixels to show until the picture is there, as a data address. */
            placeholder: string | null;
            /** @description How loud a sound is over its length, in 64 steps from 0 to 100. */
            waveform: number[] | null;
        };
        Channel: {
            id: string;
            /** @enum {string} */
            kind: "SANDBOX" | "CLOUD" | "WEB";
            name: string;
            phone: string | null;
            /** @enum {string} */
            state: "connected" | "connecting" | "qr" | "disconnected" | "banned";
            stateReason: string | null;
            botEnabled: boolean;
            lastInboundAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * @description When the customer sees blue ticks: `on`, when a person reads or the bot answers; `people`, only when a person reads; `off`, never.
             * @enum {string}
             */
            readReceipts: "on" | "people" | "off";
            /** @description The customer sees somebody typing while the bot thinks, if it shows what it has read. */
            typing: boolean;
            /** @description How fast this number sends at most; null: as fast as we can. */
            sendsPerSecond: number | null;
            /** @description WhatsApp lets this number write to nobody first until then; answers go on. */
            initiating: {
                /** Format: date-time */
                heldUntil: string;
                reason: string;
            } | null;
            /** @description What WhatsApp tells of the number; null: nothing yet. */
            details: {
                verifiedName: string | null;
                /** @description GREEN, YELLOW, RED or UNKNOWN. */
                quality: string | null;
                /** @description How many people may be written to first in 24 hours: TIER_250, TIER_2K … */
                messagingTier: string | null;
                /** @description STANDARD or HIGH. */
                throughput: string | null;
                /** @description The number is used by a phone's app, too. */
                coexists: boolean;
                /** @description What customers see: about, address, description, email, websites. */
                profile: {
                    [key: string]: unknown;
                } | null;
                /** @description Whether the WhatsApp Business Account sends its news to an app; or that there is no such account, or that the token may not look. */
                webhook: ("subscribed" | "not-subscribed" | "no-account" | "no-permission") | null;
                readAt: string | null;
                /** @description Why it could not be asked the last time. */
                error: string | null;
                /** @description What of it has to be mended for the next time. */
                problem: ("token" | "permissions" | "number" | "unreached" | "other") | null;
            } | null;
        };
        Credits: {
            /** @constant */
            unit: "credit";
            /** @description What the bot can still spend. */
            available: number;
            /** @description Set aside for messages that are on their way. */
            reserved: number;
            period: {
                /** Format: date-time */
                start: string;
                /** Format: date-time */
                end: string;
                timezone: string;
            };
            allowance: {
                granted: number;
                used: number;
                remaining: number;
            };
            rollover: {
                granted: number;
                remaining: number;
                expiresAt: string | null;
            };
            topUp: {
                remaining: number;
                nextExpiry: {
                    amount: number;
                    /** Format: date-time */
                    at: string;
                } | null;
            };
            /** @description In the order in which they are spent. */
            buckets: {
                id: string;
                /** @enum {string} */
                kind: "BONUS" | "ROLLOVER" | "ALLOWANCE" | "TOPUP";
                granted: number;
                remaining: number;
                expiresAt: string | null;
                order: number;
            }[];
            lowBalance: {
                /** @enum {string} */
                level: "ok" | "low" | "critical" | "empty";
                /** @description The day in the tenant's zone on which nothing is left, at the rate of the last seven days; null when that lies beyond the month's end, where the next allowance comes. */
                projectedExhaustion: string | null;
            };
        };
        MessageRates: {
            rates: components["schemas"]["MessageRate"][];
        };
        MessageRate: {
            /** @description A calling code, like `62`; `*`: everywhere else. */
            market: string;
            /** @description As the receipts name it: marketing, utility, authentication, service. */
            category: string;
            /**
             * Format: date
             * @description The first day on which it counts.
             */
            effectiveFrom: string;
            currency: string;
            /** @description For one message. */
            amount: number;
            /** @default null */
            note: string | null;
        };
        Template: {
            id: string;
            channelId: string;
            name: string;
            language: string;
            category: string;
            status: string;
            components: {
                [key: string]: unknown;
            }[];
            /** @description What `templateParams` must name, in the order in which a list of values is read: `1` or `nama` of the text, `header.…` of the header, `offer.expiresAt`, `button.0` for the first button, `card.0.…` for the first card of a carousel. */
            variables: string[];
            /** @description What it may name besides: what a tap on a button tells us. */
            optionalVariables: string[];
            /** @description The kind of file that `mediaId` must be; null: none. */
            headerMedia: ("image" | "video" | "document") | null;
            quality: string | null;
            blocked: {
                code: string;
                message: string;
                /** Format: date-time */
                at: string;
            } | null;
            /** Format: date-time */
            updatedAt: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getPing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Check a credential */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Pong"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read your own account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Me"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchMe: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchMe"];
            };
        };
        responses: {
            /** @description Change your name or language */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Me"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postMePassword: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePassword"];
            };
        };
        responses: {
            /** @description Change your password */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["EndedSessions"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMeSessions: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List where you are logged in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: {
                            items: components["schemas"]["Session"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteMeSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Log out everywhere else */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["EndedSessions"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteMeSessionsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End one of your sessions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Session"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postMeTotp: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begin a second login step */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["TotpSecret"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postMeTotpConfirm: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmTotp"];
            };
        };
        responses: {
            /** @description Turn the second login step on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["RecoveryCodes"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postMeTotpDisable: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Proof"];
            };
        };
        responses: {
            /** @description Turn the second login step off */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Me"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postMeTotpRecoveryCodes: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Proof"];
            };
        };
        responses: {
            /** @description Make new recovery codes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["RecoveryCodes"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getConversations: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                status?: "BOT" | "HUMAN" | "RESOLVED";
                channelId?: string;
                contactId?: string;
                assignee?: string;
                label?: string;
                unread?: "true";
                unanswered?: "true";
                q?: string;
                /** @description By the latest activity, the newest first unless asked otherwise. `waiting`: whoever waits longest for an answer, then whoever does not wait. */
                sort?: "newest" | "oldest" | "waiting";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List conversations */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: {
                            items: components["schemas"]["Conversation"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postConversations: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenConversation"];
            };
        };
        responses: {
            /** @description Open a conversation */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Conversation"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getConversationsCounts: {
        parameters: {
            query?: {
                channelId?: string;
                label?: string;
                assignee?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Count conversations by state */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["ConversationCounts"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getConversationsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a conversation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["ConversationDetail"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchConversationsById: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchConversation"];
            };
        };
        responses: {
            /** @description Assign, label, snooze or mark read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Conversation"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getConversationsByIdMessages: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                /** @description A message: what is older. */
                before?: string;
                /** @description A message: what is newer, the nearest first in reach. */
                after?: string;
                /** @description A message: itself, in the middle of its neighbours. */
                around?: string;
                /** @description Only those whose text holds these words. */
                q?: string;
                /** @description Only images and videos that are there to be seen. */
                pictures?: "true";
                /** @description Only documents. */
                documents?: "true";
                /** @description Only those whose text holds a web address. */
                links?: "true";
            };
            header?: never;
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List a conversation's messages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: {
                            items: components["schemas"]["Message"][];
                            nextCursor: string | null;
                            /** @description Whether the conversation goes on after these. */
                            hasNewer: boolean;
                        };
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postConversationsByIdMessages: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendMessage"];
            };
        };
        responses: {
            /** @description Send a message */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Message"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postConversationsByIdNotes: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /** @description Members whom the note calls; each is told by an event. */
                    mentions?: string[];
                };
            };
        };
        responses: {
            /** @description Add a note */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Message"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postConversationsByIdHandoff: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["HandOff"];
            };
        };
        responses: {
            /** @description Hand off to people */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Conversation"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postConversationsByIdPresence: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TellPresence"];
            };
        };
        responses: {
            /** @description Say that one is there */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Present"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postConversationsByIdRelease: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Give back to the bot */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Conversation"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postConversationsByIdResolve: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Resolve */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Conversation"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postConversationsByIdReopen: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Reopen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Conversation"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postMessagesByIdRetry: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Message"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postMessagesByIdConfirm: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Say that a message arrived */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Message"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postMedia: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["UploadMedia"];
            };
        };
        responses: {
            /** @description Upload a file */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["MediaFile"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMediaById: {
        parameters: {
            query?: {
                /** @description A picture made anew for a screen, as WebP and without what a camera wrote into it: `icon` for a face or a row, square, `thumbnail` for a bubble, `preview` for a whole screen. Absent: the file as it came. */
                variant?: "icon" | "thumbnail" | "preview";
            };
            header?: never;
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes, or the stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The range that was asked for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getProducts: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                /** @description Words or their beginnings, codes; typing errors are forgiven. */
                q?: string;
                active?: "true" | "false";
                /** @description `low`: 1 to 5 are left; `out`: none. Uncounted ones are neither. */
                stock?: "low" | "out";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List products */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: {
                            items: components["schemas"]["Product"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postProducts: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateProduct"];
            };
        };
        responses: {
            /** @description Create a product */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Product"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getProductsCounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Count products by state */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["ProductCounts"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getProductsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a product */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Product"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteProductsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Archive a product */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Product"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchProductsById: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchProduct"];
            };
        };
        responses: {
            /** @description Change a product */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Product"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postProductsByIdPhoto: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["UploadProductPhoto"];
            };
        };
        responses: {
            /** @description Set a product's photo */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Product"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postProductsImport: {
        parameters: {
            query?: {
                /** @description Only says what would happen. */
                dryRun?: "true" | "false";
                /** @description All rows, or none if any is wrong. */
                atomic?: "true" | "false";
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ImportProducts"];
                "text/csv": string;
            };
        };
        responses: {
            /** @description Import products from a CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["ProductImport"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getProductImportsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read an import's progress */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["ProductImport"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getProductsExport: {
        parameters: {
            query?: {
                /** @description Spreadsheets set to Indonesian open `;`. */
                separator?: "," | ";";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes, or the stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getChannels: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List channels */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: {
                            items: components["schemas"]["Channel"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postChannels: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateChannel"];
            };
        };
        responses: {
            /** @description Connect a Cloud API number, or link a web device */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Channel"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMembers: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the team */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: {
                            items: components["schemas"]["Member"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postMembers: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateMember"];
            };
        };
        responses: {
            /** @description Add a member */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Member"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getApiKeys: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List API keys */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: {
                            items: components["schemas"]["ApiKey"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postApiKeys: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiKey"];
            };
        };
        responses: {
            /** @description Create an API key */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["ApiKeyWithSecret"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getApiKeysById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read an API key */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["ApiKey"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteApiKeysById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoke an API key */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["ApiKey"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchApiKeysById: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchApiKey"];
            };
        };
        responses: {
            /** @description Change an API key */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["ApiKey"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postApiKeysByIdRotate: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RotateApiKey"];
            };
        };
        responses: {
            /** @description Rotate an API key */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["ApiKeyWithSecret"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCredits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read the credit balance */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Credits"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postCreditsTopUps: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTopUp"];
            };
        };
        responses: {
            /** @description Top up a tenant's credits */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["TopUp"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getUsage: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read the usage report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Usage"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMessageRates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read the shop's table of WhatsApp's prices */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["MessageRates"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchMessageRates: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageRates"];
            };
        };
        responses: {
            /** @description Write the table of WhatsApp's prices anew */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["MessageRates"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMessageRatesEstimate: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Estimate what WhatsApp charges for the last days */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["CostEstimate"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getUsageExport: {
        parameters: {
            query?: {
                days?: number;
                /** @description A row for each day, key, or person of the team. */
                by?: "day" | "key" | "person";
                /** @description Spreadsheets set to Indonesian open `;`. */
                separator?: "," | ";";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes, or the stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getWebhooks: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List webhooks */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: {
                            items: components["schemas"]["Webhook"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postWebhooks: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWebhook"];
            };
        };
        responses: {
            /** @description Create a webhook */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["WebhookWithSecret"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getWebhooksById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a webhook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Webhook"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteWebhooksById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete a webhook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["DeletedWebhook"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchWebhooksById: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchWebhook"];
            };
        };
        responses: {
            /** @description Change a webhook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Webhook"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postWebhooksByIdRotateSecret: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RotateWebhookSecret"];
            };
        };
        responses: {
            /** @description Rotate a webhook's secret */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["WebhookWithSecret"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postWebhooksByIdTest: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TestWebhook"];
            };
        };
        responses: {
            /** @description Send a sample to a webhook */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["WebhookDelivery"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getWebhooksByIdDeliveries: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List what was sent to a webhook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: {
                            items: components["schemas"]["WebhookDelivery"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postWebhooksByIdDeliveriesByIdRedeliver: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An opaque id. */
                id: string;
                /** @description An opaque id. */
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send an event to a webhook again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["WebhookDelivery"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postSandboxMessages: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SandboxMessage"];
            };
        };
        responses: {
            /** @description Say something as the sandbox's pretended customer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: {
                            id: string;
                        };
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes, or the stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getAnswers: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                /** @description Looks in questions, keywords and answers. */
                q?: string;
                active?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the shop's answers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: {
                            items: components["schemas"]["Answer"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postAnswers: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAnswer"];
            };
        };
        responses: {
            /** @description Add an answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Answer"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteAnswersById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete an answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Answer"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchAnswersById: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchAnswer"];
            };
        };
        responses: {
            /** @description Change an answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Answer"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getBot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read the bot's settings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Bot"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchBot: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchBot"];
            };
        };
        responses: {
            /** @description Change the bot's settings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Bot"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postBotTest: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TestBotModel"];
            };
        };
        responses: {
            /** @description Ask the model one question */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["BotModelTest"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postBotTry: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryBot"];
            };
        };
        responses: {
            /** @description Try what the bot would say */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["BotTry"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getRetention: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read how long chats are kept */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Retention"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchRetention: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchRetention"];
            };
        };
        responses: {
            /** @description Change how long chats are kept */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Retention"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read the shop's settings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Settings"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchSettings: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchSettings"];
            };
        };
        responses: {
            /** @description Change the shop's settings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Settings"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getAuditLog: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                action?: string;
                targetId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List who did what */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: {
                            items: components["schemas"]["AuditEntry"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteCannedRepliesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete a canned reply */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["CannedReply"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchCannedRepliesById: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchCannedReply"];
            };
        };
        responses: {
            /** @description Change a canned reply */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["CannedReply"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCannedReplies: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List canned replies */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: {
                            items: components["schemas"]["CannedReply"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postCannedReplies: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCannedReply"];
            };
        };
        responses: {
            /** @description Create a canned reply */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["CannedReply"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postChannelsByIdConnect: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ConnectChannel"];
            };
        };
        responses: {
            /** @description Connect a web device again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Channel"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getChannelsByIdQr: {
        parameters: {
            query?: {
                phone?: string;
            };
            header?: never;
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read the code that links a web device */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["ChannelQr"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postChannelsByIdTest: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Test a Cloud API number at Meta */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Channel"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getChannelsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a channel */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Channel"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteChannelsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Archive a channel */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Channel"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchChannelsById: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchChannel"];
            };
        };
        responses: {
            /** @description Change a channel */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Channel"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postContactsByIdErase: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Erase a person */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Erasure"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getContactsByIdExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Export what is held about a person */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["ContactExport"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postContactsByIdMerge: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeContact"];
            };
        };
        responses: {
            /** @description Merge another contact into this one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Contact"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getContactsByIdPhoto: {
        parameters: {
            query?: {
                /** @description A picture made anew for a screen, as WebP and without what a camera wrote into it: `icon` for a face or a row, square, `thumbnail` for a bubble, `preview` for a whole screen. Absent: the file as it came. */
                variant?: "icon" | "thumbnail" | "preview";
            };
            header?: never;
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes, or the stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The range that was asked for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postContactsByIdPhoto: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["UploadContactPhoto"];
            };
        };
        responses: {
            /** @description Set a contact's photo */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Contact"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteContactsByIdPhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a contact's photo away */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Contact"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getContactsByIdOrders: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List a person's orders */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: {
                            items: components["schemas"]["Message"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getContactsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a contact */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Contact"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchContactsById: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchContact"];
            };
        };
        responses: {
            /** @description Change a contact */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Contact"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getContactsExport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes, or the stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getContacts: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                q?: string;
                label?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List contacts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: {
                            items: components["schemas"]["Contact"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postContacts: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateContact"];
            };
        };
        responses: {
            /** @description Add a contact */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Contact"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteLabelsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete a label */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Label"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchLabelsById: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchLabel"];
            };
        };
        responses: {
            /** @description Rename or recolour a label */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Label"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getLabels: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List labels */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: {
                            items: components["schemas"]["Label"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postLabels: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateLabel"];
            };
        };
        responses: {
            /** @description Create a label */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Label"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteMembersById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Remove a member */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Member"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchMembersById: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchMember"];
            };
        };
        responses: {
            /** @description Change a member's role, name or password */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Member"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postMessagesByIdReactions: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["React"];
            };
        };
        responses: {
            /** @description React to a message */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Message"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteMessagesById: {
        parameters: {
            query: {
                for: "me" | "everyone";
            };
            header?: never;
            path: {
                /** @description An opaque id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete a message */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Message"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPush: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read the key for push notifications */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["PushKey"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postPushSubscriptions: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscribePush"];
            };
        };
        responses: {
            /** @description Let a browser be told */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["PushSubscription"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deletePushSubscriptions: {
        parameters: {
            query: {
                endpoint: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Let a browser no longer be told */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Unsubscribed"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getSearch: {
        parameters: {
            query: {
                q: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Search people and messages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["Found"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getTemplates: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                channelId?: string;
                status?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List templates */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: {
                            items: components["schemas"]["Template"][];
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postTemplatesSync: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SyncTemplates"];
            };
        };
        responses: {
            /** @description Read a channel's templates from WhatsApp */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        data: components["schemas"]["TemplateSync"];
                    };
                };
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    onMessageReceived: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every attempt. */
                "webhook-id": string;
                /** @description When this attempt was made; Unix seconds. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 HMAC-SHA256 of `id.timestamp.body`; two, separated by a space, while a secret is being changed. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "message.received";
                    /** Format: date-time */
                    timestamp: string;
                    data: components["schemas"]["Message"];
                };
            };
        };
        responses: {
            /** @description Delivered. The body is kept in the log. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    onMessageSent: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every attempt. */
                "webhook-id": string;
                /** @description When this attempt was made; Unix seconds. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 HMAC-SHA256 of `id.timestamp.body`; two, separated by a space, while a secret is being changed. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "message.sent";
                    /** Format: date-time */
                    timestamp: string;
                    data: components["schemas"]["Message"];
                };
            };
        };
        responses: {
            /** @description Delivered. The body is kept in the log. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    onMessageDelivered: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every attempt. */
                "webhook-id": string;
                /** @description When this attempt was made; Unix seconds. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 HMAC-SHA256 of `id.timestamp.body`; two, separated by a space, while a secret is being changed. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "message.delivered";
                    /** Format: date-time */
                    timestamp: string;
                    data: components["schemas"]["Message"];
                };
            };
        };
        responses: {
            /** @description Delivered. The body is kept in the log. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    onMessageRead: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every attempt. */
                "webhook-id": string;
                /** @description When this attempt was made; Unix seconds. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 HMAC-SHA256 of `id.timestamp.body`; two, separated by a space, while a secret is being changed. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "message.read";
                    /** Format: date-time */
                    timestamp: string;
                    data: components["schemas"]["Message"];
                };
            };
        };
        responses: {
            /** @description Delivered. The body is kept in the log. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    onMessageFailed: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every attempt. */
                "webhook-id": string;
                /** @description When this attempt was made; Unix seconds. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 HMAC-SHA256 of `id.timestamp.body`; two, separated by a space, while a secret is being changed. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "message.failed";
                    /** Format: date-time */
                    timestamp: string;
                    data: components["schemas"]["Message"];
                };
            };
        };
        responses: {
            /** @description Delivered. The body is kept in the log. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    onMessageDeleted: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every attempt. */
                "webhook-id": string;
                /** @description When this attempt was made; Unix seconds. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 HMAC-SHA256 of `id.timestamp.body`; two, separated by a space, while a secret is being changed. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "message.deleted";
                    /** Format: date-time */
                    timestamp: string;
                    data: components["schemas"]["Message"];
                };
            };
        };
        responses: {
            /** @description Delivered. The body is kept in the log. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    onConversationCreated: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every attempt. */
                "webhook-id": string;
                /** @description When this attempt was made; Unix seconds. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 HMAC-SHA256 of `id.timestamp.body`; two, separated by a space, while a secret is being changed. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "conversation.created";
                    /** Format: date-time */
                    timestamp: string;
                    data: components["schemas"]["Conversation"];
                };
            };
        };
        responses: {
            /** @description Delivered. The body is kept in the log. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    onConversationHandoff: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every attempt. */
                "webhook-id": string;
                /** @description When this attempt was made; Unix seconds. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 HMAC-SHA256 of `id.timestamp.body`; two, separated by a space, while a secret is being changed. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "conversation.handoff";
                    /** Format: date-time */
                    timestamp: string;
                    data: components["schemas"]["Conversation"];
                };
            };
        };
        responses: {
            /** @description Delivered. The body is kept in the log. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    onConversationReleased: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every attempt. */
                "webhook-id": string;
                /** @description When this attempt was made; Unix seconds. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 HMAC-SHA256 of `id.timestamp.body`; two, separated by a space, while a secret is being changed. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "conversation.released";
                    /** Format: date-time */
                    timestamp: string;
                    data: components["schemas"]["Conversation"];
                };
            };
        };
        responses: {
            /** @description Delivered. The body is kept in the log. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    onConversationResolved: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every attempt. */
                "webhook-id": string;
                /** @description When this attempt was made; Unix seconds. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 HMAC-SHA256 of `id.timestamp.body`; two, separated by a space, while a secret is being changed. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "conversation.resolved";
                    /** Format: date-time */
                    timestamp: string;
                    data: components["schemas"]["Conversation"];
                };
            };
        };
        responses: {
            /** @description Delivered. The body is kept in the log. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    onConversationAssigned: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every attempt. */
                "webhook-id": string;
                /** @description When this attempt was made; Unix seconds. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 HMAC-SHA256 of `id.timestamp.body`; two, separated by a space, while a secret is being changed. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "conversation.assigned";
                    /** Format: date-time */
                    timestamp: string;
                    data: components["schemas"]["Conversation"];
                };
            };
        };
        responses: {
            /** @description Delivered. The body is kept in the log. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    onCreditsLow: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every attempt. */
                "webhook-id": string;
                /** @description When this attempt was made; Unix seconds. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 HMAC-SHA256 of `id.timestamp.body`; two, separated by a space, while a secret is being changed. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "credits.low";
                    /** Format: date-time */
                    timestamp: string;
                    data: components["schemas"]["Credits"];
                };
            };
        };
        responses: {
            /** @description Delivered. The body is kept in the log. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    onCreditsExhausted: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every attempt. */
                "webhook-id": string;
                /** @description When this attempt was made; Unix seconds. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 HMAC-SHA256 of `id.timestamp.body`; two, separated by a space, while a secret is being changed. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "credits.exhausted";
                    /** Format: date-time */
                    timestamp: string;
                    data: components["schemas"]["Credits"];
                };
            };
        };
        responses: {
            /** @description Delivered. The body is kept in the log. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    onChannelState: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every attempt. */
                "webhook-id": string;
                /** @description When this attempt was made; Unix seconds. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 HMAC-SHA256 of `id.timestamp.body`; two, separated by a space, while a secret is being changed. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "channel.state";
                    /** Format: date-time */
                    timestamp: string;
                    data: components["schemas"]["Channel"];
                };
            };
        };
        responses: {
            /** @description Delivered. The body is kept in the log. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    onTemplateStatus: {
        parameters: {
            query?: never;
            header: {
                /** @description The same at every attempt. */
                "webhook-id": string;
                /** @description When this attempt was made; Unix seconds. */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 HMAC-SHA256 of `id.timestamp.body`; two, separated by a space, while a secret is being changed. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "template.status";
                    /** Format: date-time */
                    timestamp: string;
                    data: components["schemas"]["Template"];
                };
            };
        };
        responses: {
            /** @description Delivered. The body is kept in the log. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
}
