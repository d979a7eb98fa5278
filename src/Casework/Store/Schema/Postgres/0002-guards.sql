-- The diary is written once. Nothing in the programme changes it, and the database refuses to.
INSERT INTO diary_head (id, position) VALUES (1, 0);

CREATE FUNCTION written_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'The diary is written once.'; END $$;

CREATE TRIGGER acts_written_once BEFORE UPDATE OR DELETE ON acts FOR EACH ROW EXECUTE FUNCTION written_once();
CREATE TRIGGER acts_no_truncate BEFORE TRUNCATE ON acts FOR EACH STATEMENT EXECUTE FUNCTION written_once();
CREATE TRIGGER act_people_written_once BEFORE UPDATE OR DELETE ON act_people FOR EACH ROW EXECUTE FUNCTION written_once();
CREATE TRIGGER act_people_no_truncate BEFORE TRUNCATE ON act_people FOR EACH STATEMENT EXECUTE FUNCTION written_once();
CREATE TRIGGER facts_written_once BEFORE UPDATE OR DELETE ON facts FOR EACH ROW EXECUTE FUNCTION written_once();
CREATE TRIGGER facts_no_truncate BEFORE TRUNCATE ON facts FOR EACH STATEMENT EXECUTE FUNCTION written_once();
CREATE TRIGGER seals_written_once BEFORE UPDATE OR DELETE ON seals FOR EACH ROW EXECUTE FUNCTION written_once();
CREATE TRIGGER seals_no_truncate BEFORE TRUNCATE ON seals FOR EACH STATEMENT EXECUTE FUNCTION written_once();
-- Words may be destroyed by a lawful erasure, never altered.
CREATE TRIGGER words_no_update BEFORE UPDATE ON words FOR EACH ROW EXECUTE FUNCTION written_once();
CREATE TRIGGER words_no_truncate BEFORE TRUNCATE ON words FOR EACH STATEMENT EXECUTE FUNCTION written_once();
-- A published practice model is what people's work is pinned to.
CREATE TRIGGER published_models_written_once BEFORE UPDATE OR DELETE ON published_models FOR EACH ROW EXECUTE FUNCTION written_once();
CREATE TRIGGER published_models_no_truncate BEFORE TRUNCATE ON published_models FOR EACH STATEMENT EXECUTE FUNCTION written_once();
