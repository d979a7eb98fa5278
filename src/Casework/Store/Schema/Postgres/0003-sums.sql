-- What the measures' sums count of groups changed: all of them are made anew from the diary.
DELETE FROM "measure_cells";
DELETE FROM "measure_lives";
DELETE FROM "measure_corrections";
DELETE FROM "store_notes" WHERE "name" = 'measures';
