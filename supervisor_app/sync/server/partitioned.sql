-- Lays the journal out by centre, for servers beyond some hundred million entries (docs/server.md).
-- Run once by the administrator, while no workstation exchanges: psql -v ON_ERROR_STOP=1 -f FILE
-- Later, for a new centre, before its first entry: SELECT rs.add_partition(12);
BEGIN;
SET LOCAL ROLE rs_owner;
LOCK TABLE rs.journal IN ACCESS EXCLUSIVE MODE;
ALTER TABLE rs.journal RENAME TO journal_before;
ALTER TABLE rs.journal_before RENAME CONSTRAINT journal_pkey TO journal_before_pkey;
CREATE TABLE rs.journal (
    LIKE rs.journal_before INCLUDING DEFAULTS INCLUDING CONSTRAINTS,
    PRIMARY KEY (centre_id, device_id, seq)
) PARTITION BY LIST (centre_id);

-- Statement triggers fire for the table that is named, so each partition has its own two.
CREATE FUNCTION rs.keep_whole(p_table regclass) RETURNS void LANGUAGE plpgsql
SET search_path = rs, pg_temp AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', p_table);
    EXECUTE format('CREATE TRIGGER journal_stays BEFORE UPDATE OR DELETE ON %s
        FOR EACH STATEMENT EXECUTE FUNCTION rs.refuse_change()', p_table);
    EXECUTE format('CREATE TRIGGER journal_whole BEFORE TRUNCATE ON %s
        FOR EACH STATEMENT EXECUTE FUNCTION rs.refuse_change()', p_table);
END $$;

CREATE FUNCTION rs.add_partition(p_centre int) RETURNS void LANGUAGE plpgsql
SET search_path = rs, pg_temp AS $$
DECLARE
    name text := format('rs.journal_%s', p_centre);
BEGIN
    EXECUTE format('CREATE TABLE %s PARTITION OF rs.journal FOR VALUES IN (%s)', name, p_centre);
    EXECUTE format('ALTER TABLE %s OWNER TO rs_owner', name);
    PERFORM rs.keep_whole(name::regclass);
END $$;
REVOKE ALL ON FUNCTION rs.add_partition(int), rs.keep_whole(regclass) FROM PUBLIC;

SELECT rs.add_partition(centre_id) FROM (SELECT DISTINCT centre_id FROM rs.enrol ORDER BY 1) AS known;
CREATE TABLE rs.journal_rest PARTITION OF rs.journal DEFAULT;
SELECT rs.keep_whole('rs.journal_rest'), rs.keep_whole('rs.journal');
CREATE POLICY own_journal ON rs.journal FOR SELECT TO rs_ws
    USING ((SELECT rs.my_centre()) IS NOT NULL AND centre_id IN (0, (SELECT rs.my_centre())));
GRANT SELECT ON rs.journal TO rs_ws;
INSERT INTO rs.journal SELECT * FROM rs.journal_before;
CREATE TRIGGER journal_links AFTER INSERT ON rs.journal
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION rs.check_links();
DROP TABLE rs.journal_before;
COMMIT;
ANALYZE rs.journal;
