-- The measures' sums lie in the order of their key, without a second copy of it: they are always looked for by it, many together.
-- What they count of groups changed as well: all of them are made anew from the diary.
DROP TABLE "measure_cells";
CREATE TABLE "measure_cells" (
    "measure" TEXT NOT NULL,
    "slice" TEXT NOT NULL,
    "team" TEXT NOT NULL,
    "month" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "part" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,
    CONSTRAINT "pk_measure_cells" PRIMARY KEY ("measure", "month", "team", "slice", "day", "part")
) WITHOUT ROWID;
DELETE FROM "measure_lives";
DELETE FROM "measure_corrections";
DELETE FROM "store_notes" WHERE "name" = 'measures';
