-- A journal that others brought back (role '?') used to go to whichever workstation of its centre
-- greeted first. Its own workstation wrote the hash of a secret into it when it registered; whoever
-- says the secret takes it over, everybody else is told CLOSED and goes on under another number.
SET ROLE rs_owner;

CREATE OR REPLACE FUNCTION rs.hello(p_device bigint, p_schema int, OUT now_ms bigint, OUT status text,
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
    ELSIF own.role_name <> session_user OR own.closed_at IS NOT NULL THEN
        status := 'CLOSED';
        RETURN;
    END IF;
    UPDATE rs.device AS d SET schema_version = p_schema, last_seen = clock_timestamp()
     WHERE d.centre_id = centre AND d.device_id = p_device;
    status := CASE WHEN p_schema < server.min_schema THEN 'UPGRADE' ELSE 'OK' END;
END $$;

-- The first mark of a chain counts: whoever continued it in a recovery window came later. Read as
-- text, because a body need not be good JSON; inside a string the quotes would be escaped.
CREATE FUNCTION rs.reclaim(p_device bigint, p_secret bytea) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
SET search_path = rs, pg_temp AS $$
DECLARE
    centre int := rs.my_centre();
    mark text;
BEGIN
    SELECT substring(j.body FROM '"reclaim_mark":"([0-9a-f]{64})"') INTO mark FROM rs.journal AS j
     WHERE j.centre_id = centre AND j.device_id = p_device AND j.entity = 'workstation'
       AND j.body ~ '"reclaim_mark":"[0-9a-f]{64}"' ORDER BY j.seq LIMIT 1;
    IF mark IS NULL OR mark <> encode(sha256(p_secret), 'hex') THEN
        RETURN false;
    END IF;
    UPDATE rs.device AS d SET role_name = session_user, closed_at = NULL, closed_why = NULL
     WHERE d.centre_id = centre AND d.device_id = p_device AND d.role_name = '?';
    RETURN FOUND;
END $$;

REVOKE ALL ON FUNCTION rs.reclaim(bigint, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION rs.reclaim(bigint, bytea) TO rs_ws;
RESET ROLE;
