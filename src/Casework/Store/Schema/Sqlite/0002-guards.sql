-- The diary is written once. Nothing in the programme changes it, and the database refuses to.
INSERT INTO diary_head (id, position) VALUES (1, 0);

CREATE TRIGGER acts_no_update BEFORE UPDATE ON acts BEGIN SELECT RAISE(ABORT, 'The diary is written once.'); END;
CREATE TRIGGER acts_no_delete BEFORE DELETE ON acts BEGIN SELECT RAISE(ABORT, 'The diary is written once.'); END;
CREATE TRIGGER act_people_no_update BEFORE UPDATE ON act_people BEGIN SELECT RAISE(ABORT, 'The diary is written once.'); END;
CREATE TRIGGER act_people_no_delete BEFORE DELETE ON act_people BEGIN SELECT RAISE(ABORT, 'The diary is written once.'); END;
CREATE TRIGGER facts_no_update BEFORE UPDATE ON facts BEGIN SELECT RAISE(ABORT, 'The diary is written once.'); END;
CREATE TRIGGER facts_no_delete BEFORE DELETE ON facts BEGIN SELECT RAISE(ABORT, 'The diary is written once.'); END;
CREATE TRIGGER seals_no_update BEFORE UPDATE ON seals BEGIN SELECT RAISE(ABORT, 'The diary is written once.'); END;
CREATE TRIGGER seals_no_delete BEFORE DELETE ON seals BEGIN SELECT RAISE(ABORT, 'The diary is written once.'); END;
-- Words may be destroyed by a lawful erasure, never altered.
CREATE TRIGGER words_no_update BEFORE UPDATE ON words BEGIN SELECT RAISE(ABORT, 'Words are kept or destroyed, never altered.'); END;
-- A published practice model is what people's work is pinned to.
CREATE TRIGGER published_models_no_update BEFORE UPDATE ON published_models BEGIN SELECT RAISE(ABORT, 'A published version is written once.'); END;
CREATE TRIGGER published_models_no_delete BEFORE DELETE ON published_models BEGIN SELECT RAISE(ABORT, 'A published version is written once.'); END;
