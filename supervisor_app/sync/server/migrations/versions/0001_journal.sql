-- Workstations reach this schema through its functions alone: they hold no right to write a table,
-- and see by row-level security only their own centre and the shared catalogue (centre 0).
-- Who calls is session_user, never a setting, because a setting can be forged.
SET ROLE rs_owner;

CREATE TABLE rs.server (
    server_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    min_schema int NOT NULL DEFAULT 1,
    recovery_until timestamptz,
    -- The seal of receipts; no role but the owner reads it.
    seal bytea NOT NULL DEFAULT sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8'))
);
INSERT INTO rs.server DEFAULT VALUES;

CREATE TABLE rs.enrol (
    role_name name PRIMARY KEY,
    centre_id int NOT NULL,
    station text NOT NULL,
    relay boolean NOT NULL DEFAULT false,
    enrolled_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    claimed_at timestamptz,
    revoked_at timestamptz
);

CREATE TABLE rs.device (
    centre_id int NOT NULL,
    device_id bigint NOT NULL,
    role_name name NOT NULL,
    schema_version int,
    opened_at timestamptz NOT NULL DEFAULT now(),
    last_seen timestamptz,
    closed_at timestamptz,
    closed_why text,
    PRIMARY KEY (centre_id, device_id)
);
CREATE INDEX device_by_role ON rs.device (role_name);

CREATE TABLE rs.head (
    centre_id int NOT NULL,
    device_id bigint NOT NULL,
    seq bigint NOT NULL DEFAULT 0,
    hash bytea NOT NULL DEFAULT decode(repeat('00', 32), 'hex'),
    hlc bigint NOT NULL DEFAULT 0,
    received_at timestamptz,
    PRIMARY KEY (centre_id, device_id)
);

CREATE TABLE rs.journal (
    centre_id int NOT NULL,
    device_id bigint NOT NULL,
    seq bigint NOT NULL,
    hlc bigint NOT NULL,
    entity text NOT NULL,
    entity_id text NOT NULL,
    hash bytea NOT NULL,
    body text NOT NULL,
    received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (centre_id, device_id, seq),
    CONSTRAINT journal_hash CHECK (octet_length(hash) = 32),
    CONSTRAINT journal_body CHECK (octet_length(body) BETWEEN 2 AND 65536),
    CONSTRAINT journal_names CHECK (length(entity) <= 40 AND length(entity_id) <= 80)
);
CREATE INDEX journal_entity ON rs.journal (entity_id, entity);

CREATE TABLE rs.leased (
    centre_id int NOT NULL,
    series text NOT NULL,
    first_serial bigint NOT NULL,
    last_serial bigint NOT NULL,
    device_id bigint NOT NULL,
    granted_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    returned_at timestamptz,
    PRIMARY KEY (centre_id, series, first_serial, granted_at),
    CONSTRAINT leased_range CHECK (first_serial BETWEEN 0 AND last_serial AND length(series) <= 40)
);

CREATE FUNCTION rs.my_centre() RETURNS int LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = rs, pg_temp AS $$
    SELECT centre_id FROM rs.enrol
    WHERE role_name = session_user AND revoked_at IS NULL AND claimed_at IS NOT NULL
$$;

ALTER TABLE rs.server ENABLE ROW LEVEL SECURITY;
ALTER TABLE rs.enrol ENABLE ROW LEVEL SECURITY;
ALTER TABLE rs.device ENABLE ROW LEVEL SECURITY;
ALTER TABLE rs.head ENABLE ROW LEVEL SECURITY;
ALTER TABLE rs.journal ENABLE ROW LEVEL SECURITY;
ALTER TABLE rs.leased ENABLE ROW LEVEL SECURITY;
-- (SELECT …) makes it one call a query instead of one a row. A role that is not enrolled has no
-- centre, and then not even the shared catalogue.
CREATE POLICY own_device ON rs.device FOR SELECT TO rs_ws
    USING ((SELECT rs.my_centre()) IS NOT NULL AND centre_id IN (0, (SELECT rs.my_centre())));
CREATE POLICY own_head ON rs.head FOR SELECT TO rs_ws
    USING ((SELECT rs.my_centre()) IS NOT NULL AND centre_id IN (0, (SELECT rs.my_centre())));
CREATE POLICY own_journal ON rs.journal FOR SELECT TO rs_ws
    USING ((SELECT rs.my_centre()) IS NOT NULL AND centre_id IN (0, (SELECT rs.my_centre())));
CREATE POLICY own_leased ON rs.leased FOR SELECT TO rs_ws
    USING (centre_id = (SELECT rs.my_centre()));
GRANT SELECT ON rs.journal, rs.head, rs.leased TO rs_ws;
GRANT SELECT (centre_id, device_id, schema_version, opened_at, last_seen, closed_at, closed_why)
    ON rs.device TO rs_ws;

-- One statement brings entries of one device; the head's row lock puts concurrent ones in turn.
CREATE FUNCTION rs.check_links() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = rs, pg_temp AS $$
DECLARE
    span record;
    head rs.head;
    tip record;
    wrong bigint;
BEGIN
    SELECT min(centre_id) AS centre, max(centre_id) AS other_centre, min(device_id) AS device,
           max(device_id) AS other_device, count(*) AS n, min(seq) AS low, max(seq) AS high
      INTO span FROM new_rows;
    IF span.n = 0 THEN RETURN NULL; END IF;
    IF span.device <> span.other_device OR span.centre <> span.other_centre THEN
        RAISE EXCEPTION 'MIXED' USING errcode = 'RS001';
    END IF;
    SELECT * INTO head FROM rs.head
     WHERE centre_id = span.centre AND device_id = span.device FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'UNKNOWN device %', span.device USING errcode = 'RS001';
    END IF;
    IF span.low <= head.seq THEN
        RAISE EXCEPTION 'FORK at %, head %', span.low, head.seq USING errcode = 'RS003';
    END IF;
    IF span.low > head.seq + 1 OR span.high - span.low + 1 <> span.n THEN
        RAISE EXCEPTION 'GAP head %, got %..%', head.seq, span.low, span.high USING errcode = 'RS002';
    END IF;
    SELECT count(*) INTO wrong FROM (
        SELECT seq, hlc, entity, entity_id, hash, body,
               coalesce(lag(hash) OVER w, head.hash) AS before,
               coalesce(lag(hlc) OVER w, head.hlc) AS clock
          FROM new_rows WINDOW w AS (ORDER BY seq)) AS linked
     WHERE hlc < clock OR hash <> sha256(before || int8send(span.device) || int8send(seq)
           || int8send(hlc) || convert_to(entity || E'\x1f' || entity_id || E'\x1f' || body, 'UTF8'));
    IF wrong > 0 THEN
        RAISE EXCEPTION 'FORK, % links do not hold', wrong USING errcode = 'RS003';
    END IF;
    SELECT hash, hlc INTO tip FROM new_rows ORDER BY seq DESC LIMIT 1;
    IF (tip.hlc >> 16) > extract(epoch FROM clock_timestamp()) * 1000 + 300000 THEN
        RAISE EXCEPTION 'CLOCK_AHEAD' USING errcode = 'RS004';
    END IF;
    UPDATE rs.head SET seq = span.high, hash = tip.hash, hlc = tip.hlc, received_at = clock_timestamp()
     WHERE centre_id = span.centre AND device_id = span.device;
    RETURN NULL;
END $$;
CREATE TRIGGER journal_links AFTER INSERT ON rs.journal
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION rs.check_links();

CREATE FUNCTION rs.refuse_change() RETURNS trigger LANGUAGE plpgsql
SET search_path = rs, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'APPEND_ONLY' USING errcode = 'RS006';
END $$;
CREATE TRIGGER journal_stays BEFORE UPDATE OR DELETE ON rs.journal
    FOR EACH STATEMENT EXECUTE FUNCTION rs.refuse_change();
CREATE TRIGGER journal_whole BEFORE TRUNCATE ON rs.journal
    FOR EACH STATEMENT EXECUTE FUNCTION rs.refuse_change();

-- The first call of a workstation: once, within the life of its code.
CREATE FUNCTION rs.claim(OUT centre_id int, OUT server_id uuid) LANGUAGE plpgsql SECURITY DEFINER
SET search_path = rs, pg_temp AS $$
BEGIN
    UPDATE rs.enrol AS e SET claimed_at = clock_timestamp()
     WHERE e.role_name = session_user AND e.claimed_at IS NULL AND e.revoked_at IS NULL
       AND e.expires_at > clock_timestamp()
    RETURNING e.centre_id INTO centre_id;
    IF centre_id IS NULL THEN
        RAISE EXCEPTION 'NOT_CLAIMABLE' USING errcode = 'RS009';
    END IF;
    SELECT s.server_id INTO server_id FROM rs.server AS s;
END $$;

CREATE FUNCTION rs.hello(p_device bigint, p_schema int, OUT now_ms bigint, OUT status text,
                         OUT server_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = rs, pg_temp AS $$
DECLARE
    own rs.device;
    server rs.server;
    centre int := rs.my_centre();
BEGIN
    SELECT * INTO server FROM rs.server;
    server_id := server.server_id;
    now_ms := extract(epoch FROM clock_timestamp()) * 1000;
    IF centre IS NULL THEN
        status := 'REVOKED';
        RETURN;
    END IF;
    IF EXISTS (SELECT FROM rs.head AS h
                WHERE h.centre_id = centre AND h.received_at > clock_timestamp() + interval '1 hour') THEN
        status := 'SERVER_CLOCK';
        RETURN;
    END IF;
    SELECT * INTO own FROM rs.device AS d WHERE d.centre_id = centre AND d.device_id = p_device;
    IF own.device_id IS NULL THEN
        -- First contact, or the server lost this device: clients mint their ids, so it is noted.
        INSERT INTO rs.device (centre_id, device_id, role_name) VALUES (centre, p_device, session_user);
        INSERT INTO rs.head (centre_id, device_id) VALUES (centre, p_device);
    ELSIF own.role_name = '?' THEN
        -- Others brought its entries back, or a relay brought them; now it speaks for itself.
        UPDATE rs.device AS d SET role_name = session_user, closed_at = NULL, closed_why = NULL
         WHERE d.centre_id = centre AND d.device_id = p_device;
    ELSIF own.role_name <> session_user OR own.closed_at IS NOT NULL THEN
        status := 'CLOSED';
        RETURN;
    END IF;
    UPDATE rs.device AS d SET schema_version = p_schema, last_seen = clock_timestamp()
     WHERE d.centre_id = centre AND d.device_id = p_device;
    status := CASE WHEN p_schema < server.min_schema THEN 'UPGRADE' ELSE 'OK' END;
END $$;

CREATE FUNCTION rs.push(p_device bigint, p_rows json) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
SET search_path = rs, pg_temp AS $$
DECLARE
    centre int := rs.my_centre();
BEGIN
    IF centre IS NULL OR NOT EXISTS (
        SELECT FROM rs.device AS d WHERE d.centre_id = centre AND d.device_id = p_device
           AND d.role_name = session_user AND d.closed_at IS NULL) THEN
        RAISE EXCEPTION 'CLOSED' USING errcode = 'RS005';
    END IF;
    INSERT INTO rs.journal (centre_id, device_id, seq, hlc, entity, entity_id, hash, body)
    SELECT centre, p_device, q, h, e, i, decode(x, 'hex'), b
      FROM json_to_recordset(p_rows) AS t(q bigint, h bigint, e text, i text, x text, b text) ORDER BY q;
    RETURN (SELECT seq FROM rs.head WHERE centre_id = centre AND device_id = p_device);
END $$;

CREATE FUNCTION rs.close_device(p_device bigint, p_why text) RETURNS void LANGUAGE sql SECURITY DEFINER
SET search_path = rs, pg_temp AS $$
    UPDATE rs.device SET closed_at = clock_timestamp(), closed_why = left(p_why, 40)
     WHERE centre_id = rs.my_centre() AND device_id = p_device AND role_name = session_user
       AND closed_at IS NULL
$$;

-- Entries of other devices, verbatim: their links prove them. Not granted to anybody.
CREATE FUNCTION rs.accept(p_centre int, p_rows json, p_why text) RETURNS bigint LANGUAGE plpgsql
SET search_path = rs, pg_temp AS $$
DECLARE
    one bigint;
    taken bigint := 0;
    part bigint;
BEGIN
    FOR one IN SELECT DISTINCT (r ->> 'd')::bigint FROM json_array_elements(p_rows) AS r LOOP
        INSERT INTO rs.device (centre_id, device_id, role_name, closed_at, closed_why)
        VALUES (p_centre, one, '?', clock_timestamp(), p_why) ON CONFLICT DO NOTHING;
        INSERT INTO rs.head (centre_id, device_id) VALUES (p_centre, one) ON CONFLICT DO NOTHING;
        INSERT INTO rs.journal (centre_id, device_id, seq, hlc, entity, entity_id, hash, body)
        SELECT p_centre, t.d, q, h, e, i, decode(x, 'hex'), b
          FROM json_to_recordset(p_rows)
               AS t(d bigint, q bigint, h bigint, e text, i text, x text, b text)
          JOIN rs.head AS hd ON hd.centre_id = p_centre AND hd.device_id = t.d AND t.q > hd.seq
         WHERE t.d = one ORDER BY q;
        GET DIAGNOSTICS part = ROW_COUNT;
        taken := taken + part;
    END LOOP;
    RETURN taken;
END $$;

CREATE FUNCTION rs.heal(p_rows json) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
SET search_path = rs, pg_temp AS $$
DECLARE
    centre int := rs.my_centre();
BEGIN
    IF centre IS NULL OR NOT EXISTS (
        SELECT FROM rs.server WHERE recovery_until > clock_timestamp()) THEN
        RAISE EXCEPTION 'NOT_IN_RECOVERY' USING errcode = 'RS007';
    END IF;
    RETURN rs.accept(centre, p_rows, 'healed');
END $$;

CREATE FUNCTION rs.relay(p_rows json) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
SET search_path = rs, pg_temp AS $$
DECLARE
    centre int := rs.my_centre();
BEGIN
    IF centre IS NULL OR NOT EXISTS (
        SELECT FROM rs.enrol WHERE role_name = session_user AND relay) THEN
        RAISE EXCEPTION 'NOT_A_RELAY' USING errcode = 'RS010';
    END IF;
    RETURN rs.accept(centre, p_rows, 'relayed');
END $$;

-- A range is granted once while it is out; the lock puts concurrent askers of a series in turn.
CREATE FUNCTION rs.lease(p_device bigint, p_series text, p_first bigint, p_last bigint)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = rs, pg_temp AS $$
DECLARE
    centre int := rs.my_centre();
BEGIN
    IF NOT EXISTS (SELECT FROM rs.device WHERE centre_id = centre AND device_id = p_device
                      AND role_name = session_user AND closed_at IS NULL) THEN
        RAISE EXCEPTION 'CLOSED' USING errcode = 'RS005';
    END IF;
    PERFORM pg_advisory_xact_lock(centre, hashtext(p_series));
    IF EXISTS (SELECT FROM rs.leased WHERE centre_id = centre AND series = p_series
                  AND returned_at IS NULL AND first_serial <= p_last AND last_serial >= p_first) THEN
        RETURN false;
    END IF;
    INSERT INTO rs.leased (centre_id, series, first_serial, last_serial, device_id)
    VALUES (centre, p_series, p_first, p_last, p_device);
    RETURN true;
END $$;

CREATE FUNCTION rs.end_lease(p_device bigint, p_series text, p_first bigint, p_last bigint)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = rs, pg_temp AS $$
BEGIN
    UPDATE rs.leased AS l SET returned_at = clock_timestamp() FROM rs.device AS d
     WHERE l.centre_id = rs.my_centre() AND l.series = p_series AND l.first_serial = p_first
       AND l.last_serial = p_last AND l.device_id = p_device AND l.returned_at IS NULL
       AND d.centre_id = l.centre_id AND d.device_id = l.device_id AND d.role_name = session_user;
    RETURN FOUND;
END $$;

-- HMAC-SHA256 (RFC 2104) of core functions, so that no extension is needed; the key has 32 bytes.
CREATE FUNCTION rs.sealed(p_text text) RETURNS bytea LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = rs, pg_temp AS $$
DECLARE
    inner_key bytea;
    outer_key bytea;
BEGIN
    SELECT seal || decode(repeat('00', 32), 'hex') INTO inner_key FROM rs.server;
    outer_key := inner_key;
    FOR at IN 0..63 LOOP
        inner_key := set_byte(inner_key, at, get_byte(inner_key, at) # 54);
        outer_key := set_byte(outer_key, at, get_byte(outer_key, at) # 92);
    END LOOP;
    RETURN sha256(outer_key || sha256(inner_key || convert_to(p_text, 'UTF8')));
END $$;

CREATE FUNCTION rs.receipt(p_device bigint, OUT seq bigint, OUT hash bytea, OUT at text, OUT mac bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = rs, pg_temp AS $$
BEGIN
    SELECT h.seq, h.hash INTO seq, hash FROM rs.head AS h
     WHERE h.centre_id = rs.my_centre() AND h.device_id = p_device;
    IF seq IS NULL THEN
        RAISE EXCEPTION 'CLOSED' USING errcode = 'RS005';
    END IF;
    at := to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"');
    mac := rs.sealed(concat_ws('|', rs.my_centre(), p_device, seq, encode(hash, 'hex'), at));
END $$;

CREATE FUNCTION rs.is_receipt(p_device bigint, p_seq bigint, p_hash bytea, p_at text, p_mac bytea)
RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = rs, pg_temp AS $$
    SELECT rs.my_centre() IS NOT NULL AND p_mac = rs.sealed(
        concat_ws('|', rs.my_centre(), p_device, p_seq, encode(p_hash, 'hex'), p_at))
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA rs FROM PUBLIC;
GRANT EXECUTE ON FUNCTION rs.my_centre(), rs.claim(), rs.hello(bigint, int), rs.push(bigint, json),
    rs.close_device(bigint, text), rs.heal(json), rs.relay(json),
    rs.lease(bigint, text, bigint, bigint), rs.end_lease(bigint, text, bigint, bigint),
    rs.receipt(bigint), rs.is_receipt(bigint, bigint, bytea, text, bytea) TO rs_ws;
RESET ROLE;
