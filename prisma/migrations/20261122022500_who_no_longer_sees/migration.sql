-- Whether a deleted message is also gone from the customer's phone. Those from before do not say.
ALTER TABLE "messages" ADD COLUMN "deleted_for" TEXT;
ALTER TABLE "messages" ADD CONSTRAINT "messages_deleted_for_check"
  CHECK (deleted_for IN ('me', 'everyone')) NOT VALID;
