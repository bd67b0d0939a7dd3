"""Setting a server up and bringing it up to date, as its administrator; a look at its catalogue.

Run over an administrator's connection. Workstations never get one.
"""

from pathlib import Path

import psycopg
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from psycopg import sql
from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from supervisor_app.errors import ServerNewer, ServerTooOld

SCRIPTS = Path(__file__).parent / "migrations"
LEAST_VERSION = 150000

_ROLES = """
DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'rs_owner') THEN
        CREATE ROLE rs_owner NOLOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'rs_ws') THEN
        CREATE ROLE rs_ws NOLOGIN;
    END IF;
END $$;
"""
_SCHEMA = """
CREATE SCHEMA IF NOT EXISTS rs AUTHORIZATION rs_owner;
GRANT USAGE ON SCHEMA rs TO rs_ws;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
"""
# Temporary objects of a workstation could be read by a function in its own name.
_DATABASE = "REVOKE ALL ON DATABASE {name} FROM PUBLIC; GRANT CONNECT ON DATABASE {name} TO rs_ws"
# Whatever is listed here is a way around the functions and the row-level security.
_FAULTS = """
WITH stations AS (
    SELECT oid FROM pg_roles
     WHERE rolname = 'rs_ws' OR rolname IN (SELECT role_name FROM rs.enrol))
SELECT 'no row-level security: ' || relname FROM pg_class
 WHERE relnamespace = 'rs'::regnamespace AND relkind IN ('r', 'p') AND NOT relrowsecurity
   AND relname <> 'version'
UNION ALL
SELECT 'not of rs_owner: ' || relname FROM pg_class
 WHERE relnamespace = 'rs'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')
   AND relowner <> 'rs_owner'::regrole AND relname <> 'version'
UNION ALL
SELECT 'a view of another hand: ' || relname FROM pg_class
 WHERE relnamespace = 'rs'::regnamespace AND relkind IN ('v', 'm')
UNION ALL
SELECT 'no fixed search_path: ' || proname FROM pg_proc
 WHERE pronamespace = 'rs'::regnamespace AND prosecdef
   AND NOT coalesce(array_to_string(proconfig, ',') LIKE '%search_path=%', false)
UNION ALL
SELECT 'everybody may call: ' || proname FROM pg_proc
 WHERE pronamespace = 'rs'::regnamespace AND (proacl IS NULL OR EXISTS (
       SELECT FROM aclexplode(proacl) WHERE grantee = 0))
UNION ALL
SELECT 'everybody may use: ' || relname FROM pg_class
 WHERE relnamespace = 'rs'::regnamespace AND EXISTS (
       SELECT FROM aclexplode(relacl) WHERE grantee = 0)
UNION ALL
SELECT 'workstations may write: ' || relname FROM pg_class
 WHERE relnamespace = 'rs'::regnamespace AND (EXISTS (
       SELECT FROM aclexplode(relacl)
        WHERE grantee IN (SELECT oid FROM stations) AND privilege_type <> 'SELECT')
    OR EXISTS (SELECT FROM pg_attribute, aclexplode(attacl) WHERE attrelid = pg_class.oid
                  AND grantee IN (SELECT oid FROM stations) AND privilege_type <> 'SELECT'))
UNION ALL
SELECT 'workstations may read: ' || relname FROM pg_class
 WHERE relnamespace = 'rs'::regnamespace AND relname IN ('server', 'enrol') AND (EXISTS (
       SELECT FROM aclexplode(relacl) WHERE grantee IN (SELECT oid FROM stations))
    OR EXISTS (SELECT FROM pg_attribute, aclexplode(attacl) WHERE attrelid = pg_class.oid
                  AND grantee IN (SELECT oid FROM stations)))
UNION ALL
SELECT 'workstations may call: ' || proname FROM pg_proc
 WHERE pronamespace = 'rs'::regnamespace
   AND proname IN (
       'accept', 'sealed', 'check_links', 'refuse_change', 'keep_whole', 'add_partition')
   AND EXISTS (SELECT FROM aclexplode(proacl) WHERE grantee IN (SELECT oid FROM stations))
UNION ALL
SELECT 'a policy of another hand: ' || polname FROM pg_policy
  JOIN pg_class ON pg_class.oid = polrelid
 WHERE relnamespace = 'rs'::regnamespace
   AND polname NOT IN ('own_device', 'own_head', 'own_journal', 'own_leased')
UNION ALL
SELECT 'everybody may ' || lower(privilege_type) || ': database' FROM pg_database,
       aclexplode(coalesce(datacl, acldefault('d', datdba)))
 WHERE datname = current_database() AND grantee = 0
UNION ALL
SELECT 'everybody may ' || lower(privilege_type) || ': schema ' || nspname FROM pg_namespace,
       aclexplode(nspacl)
 WHERE nspname IN ('rs', 'public') AND grantee = 0
UNION ALL
SELECT 'may be logged in as: ' || rolname FROM pg_roles
 WHERE rolname IN ('rs_owner', 'rs_ws') AND rolcanlogin
UNION ALL
SELECT 'a trigger is off: ' || tgname FROM pg_trigger
  JOIN pg_class ON pg_class.oid = tgrelid
 WHERE relnamespace = 'rs'::regnamespace AND NOT tgisinternal AND tgenabled <> 'O'
UNION ALL
SELECT 'a trigger is missing: ' || name || ' of ' || relname
  FROM pg_class, unnest(ARRAY['journal_links', 'journal_stays', 'journal_whole']) AS name
 WHERE relnamespace = 'rs'::regnamespace AND relkind IN ('r', 'p')
   AND (relname = 'journal' OR relispartition AND name <> 'journal_links')
   AND name NOT IN (SELECT tgname FROM pg_trigger WHERE tgrelid = pg_class.oid)
UNION ALL
SELECT 'a workstation with more rights: ' || r.rolname FROM pg_roles AS r
  JOIN rs.enrol AS e ON e.role_name = r.rolname
 WHERE r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR r.rolcreatedb OR r.rolreplication
    OR EXISTS (SELECT FROM pg_auth_members AS m
                WHERE m.member = r.oid AND m.roleid <> 'rs_ws'::regrole)
ORDER BY 1
"""


def install(admin: psycopg.Connection) -> None:
    """Make the schema or bring it to the newest version; a second call changes nothing.

    The connection is an administrator's, in autocommit. Raises ServerTooOld below Postgres 15,
    ServerNewer where a newer program was here before.
    """
    version = admin.info.server_version
    if version < LEAST_VERSION:
        raise ServerTooOld(version=f"{version // 10000}", needed=f"{LEAST_VERSION // 10000}")
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    _require_known(admin, ScriptDirectory.from_config(config))
    admin.execute(_ROLES)
    admin.execute(_SCHEMA)
    shut_database(admin)
    engine = create_engine("postgresql+psycopg://", creator=lambda: admin, poolclass=StaticPool)
    admin.autocommit = False
    try:
        with engine.connect() as connection, connection.begin():
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
        admin.commit()
    finally:
        admin.rollback()
        admin.autocommit = True


def shut_database(admin: psycopg.Connection) -> None:
    """Let nobody but workstations and administrators into this database."""
    name = sql.Identifier(admin.info.dbname)
    admin.execute(sql.SQL(_DATABASE).format(name=name))


def require_schema(admin: psycopg.Connection, version: int) -> None:
    """Take entries only from programs of this schema version on; older ones go on reading."""
    admin.execute("UPDATE rs.server SET min_schema = %s", (version,))


def recover(admin: psycopg.Connection, days: int) -> None:
    """Open the window in which workstations bring back what a restored server lost; 0 shuts it."""
    admin.execute(
        "UPDATE rs.server SET recovery_until = clock_timestamp() + make_interval(days => %s)",
        (days,),
    )


def faults(admin: psycopg.Connection) -> tuple[str, ...]:
    """Return what in the catalogue would let a workstation past its functions; empty where none."""
    return tuple(str(line) for (line,) in admin.execute(_FAULTS))


def _require_known(admin: psycopg.Connection, scripts: ScriptDirectory) -> None:
    if admin.execute("SELECT to_regclass('rs.version')").fetchone() == (None,):
        return
    known = {script.revision for script in scripts.walk_revisions()}
    for (revision,) in admin.execute("SELECT version_num FROM rs.version"):
        if revision not in known:
            raise ServerNewer(revision=revision)
