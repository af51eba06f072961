import pg from "pg";

/**
 * A trigger in the test's own database that writes down every message of the bot's which is
 * inserted or claimed while the conversation is not the bot's, or at another epoch. It sees what
 * concurrent transactions really did, under the locks they held.
 */
export async function callWitness(): Promise<{
  spoken(): Promise<unknown[]>;
  end(): Promise<void>;
}> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query(`
    CREATE TABLE IF NOT EXISTS witnessed (what text, message uuid, said int, owner text, epoch int);
    GRANT INSERT ON witnessed TO sapa_tenant, sapa_root;
    CREATE OR REPLACE FUNCTION witness() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE c record;
    BEGIN
      IF NEW."as" <> 'BOT' OR NEW.epoch IS NULL THEN RETURN NEW; END IF;
      IF TG_OP = 'UPDATE' AND (NEW.claimed_at IS NULL OR OLD.claimed_at IS NOT NULL) THEN
        RETURN NEW;
      END IF;
      SELECT status, epoch INTO c FROM conversations
        WHERE tenant_id = NEW.tenant_id AND id = NEW.conversation_id;
      IF c.status <> 'BOT' OR c.epoch <> NEW.epoch THEN
        INSERT INTO witnessed VALUES (TG_OP, NEW.id, NEW.epoch, c.status, c.epoch);
      END IF;
      RETURN NEW;
    END $$;
    DROP TRIGGER IF EXISTS witness ON messages;
    CREATE TRIGGER witness BEFORE INSERT OR UPDATE ON messages
      FOR EACH ROW EXECUTE FUNCTION witness();`);
  return {
    spoken: async () => (await client.query("SELECT * FROM witnessed")).rows,
    end: () => client.end(),
  };
}
