-- What comes back is taken off the day it was spent on. By time alone a refund took the next spending
-- for its own where both were booked at the same instant: entries are told apart by their ids, which
-- sort by the order they were made in.
CREATE OR REPLACE FUNCTION count_spent_credit() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE moment timestamptz;
BEGIN
  IF NEW.kind = 'refund' THEN
    SELECT created_at INTO moment FROM credit_entries
      WHERE tenant_id = NEW.tenant_id AND reservation_id = NEW.reservation_id AND kind = 'capture'
      ORDER BY (id < NEW.id) DESC, id DESC LIMIT 1;
  END IF;
  PERFORM count_usage(NEW.tenant_id, coalesce(moment, NEW.created_at),
    credits => -(NEW.available + NEW.reserved));
  RETURN NULL;
END $$;
