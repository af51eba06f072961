-- What a product is found by. Plain words first; the stems of Indonesian beside them, since they cut
-- too much to stand alone (pesanan → sanan). Punctuation is taken out before, because the parser
-- would read "KMJ-01" as a word and the number -1. A name and a code weigh more than a description.
-- There is no index: under row-level security PostgreSQL uses one only for operators that it knows
-- to leak nothing, and text search is not among them. A shop's whole catalog is read in a few ms.
CREATE FUNCTION product_search(name text, sku text, description text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT setweight(to_tsvector('simple', n || ' ' || c || ' ' || replace(c, ' ', '')), 'A')
    || setweight(to_tsvector('indonesian', n), 'B')
    || setweight(to_tsvector('simple', d), 'C')
    || setweight(to_tsvector('indonesian', d), 'D')
  FROM (SELECT regexp_replace(name, '[^[:alnum:]]+', ' ', 'g') AS n,
    regexp_replace(coalesce(sku, ''), '[^[:alnum:]]+', ' ', 'g') AS c,
    regexp_replace(description, '[^[:alnum:]]+', ' ', 'g') AS d) AS words
$$;
ALTER TABLE "products" ADD COLUMN "search" tsvector
  GENERATED ALWAYS AS (product_search(name, sku, description)) STORED;

-- An archived product gives its code back.
DROP INDEX "products_tenant_id_sku_key";
CREATE UNIQUE INDEX "products_sku" ON "products" ("tenant_id", "sku") WHERE archived_at IS NULL;

-- CreateTable
CREATE TABLE "product_imports" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "atomic" BOOLEAN NOT NULL DEFAULT false,
    "total" INTEGER NOT NULL,
    "created" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "errors" JSONB NOT NULL DEFAULT '[]',
    "rows" JSONB,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "moved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "product_imports_pkey" PRIMARY KEY ("tenant_id","id")
);
ALTER TABLE "product_imports" ADD CHECK (status IN ('RUNNING', 'DONE', 'FAILED'));
CREATE INDEX "product_imports_running" ON "product_imports" ("moved_at") WHERE status = 'RUNNING';
SELECT guard_tenant_table('product_imports');
